import type { ClientWrite, WritableField } from '@reglament/domain';
import type { DocumentRequest } from '../emulator/client';
import { wireFields, type PlainFields } from '../emulator/values';
import type { Actor } from '../world/actors';
import { pathOf, type Target } from '../world/collections';
import type { Operation } from './operations';

type Write = Readonly<{ verb: ClientWrite['verbs'][number]; which: 'existing' | 'missing' }>;

export const commitOf = (write: object): DocumentRequest => ({
  method: 'POST',
  path: ':commit',
  body: { writes: [write] },
});

/** Whether the access table permits an actor a well-formed write. */
export function mayWrite({ access, ...target }: Target, actor: Actor, write: Write): boolean {
  const permitted = access?.write;
  if (!permitted?.verbs.includes(write.verb)) return false;
  const isSelf = actor.uid !== null && actor.uid === target[write.which].ownerUid;
  return isSelf && (permitted.by === 'owner' ? actor.isVerified : actor.isStaff);
}

type Fields = ClientWrite['fields'];

type StringField = Exclude<WritableField, 'requestTime'>;

const valid = (field: StringField): string =>
  'oneOf' in field ? field.oneOf[0] : 'x'.repeat(field.maxLength);

const invalid = (field: StringField): string =>
  'oneOf' in field ? `${field.oneOf.join('')}?` : 'x'.repeat(field.maxLength + 1);

const stringsOf = (fields: Fields, valueOf: (field: StringField) => string | number): PlainFields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field === 'requestTime' ? [] : [[name, valueOf(field)]],
    ),
  );

const timesOf = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name] === 'requestTime');

const stored = (name: string, fields: PlainFields, times: readonly string[]): object => ({
  update: { name, fields: wireFields(fields) },
  updateTransforms: times.map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
});

/** Builds a write from a document name and the fields of the table entry. */
type Variant = (name: string, fields: Fields) => object;

const complete: Variant = (name, fields) => stored(name, stringsOf(fields, valid), timesOf(fields));

/** Variants with one error each. */
const broken: Readonly<Record<string, Variant>> = {
  'with a field that the table does not list': (name, fields) =>
    stored(name, { ...stringsOf(fields, valid), unlisted: true }, timesOf(fields)),
  'with strings that the table does not permit': (name, fields) =>
    stored(name, stringsOf(fields, invalid), timesOf(fields)),
  'with numbers in place of strings': (name, fields) =>
    stored(
      name,
      stringsOf(fields, () => 7),
      timesOf(fields),
    ),
  'without the string fields': (name, fields) => stored(name, {}, timesOf(fields)),
  'without the time': (name, fields) => stored(name, stringsOf(fields, valid), []),
  'with a client time': (name, fields) => {
    const times = Object.fromEntries(timesOf(fields).map((field) => [field, 0]));
    return stored(name, { ...stringsOf(fields, valid), ...times }, []);
  },
};

const operationOf = (
  write: Write,
  description: string,
  variant: Variant,
  isValid: boolean,
): Operation => ({
  name: `${write.verb} ${description}`,
  verb: write.verb,
  request: (target, _actor, root) => {
    const name = `${root}/${pathOf(target, target[write.which].id)}`;
    const exists = write.which === 'existing';
    const fields = target.access?.write?.fields ?? {};
    return commitOf({ ...variant(name, fields), currentDocument: { exists } });
  },
  isAllowed: (target, actor) => isValid && mayWrite(target, actor, write),
});

const shapes: readonly Write[] = [
  { verb: 'create', which: 'missing' },
  { verb: 'update', which: 'existing' },
];

/** Writes in the shape that the table permits. */
export const permittedWrites: readonly Operation[] = shapes.map((write) =>
  operationOf(write, 'as the table permits', complete, true),
);

/** The same writes with one error; never permitted. */
export const brokenWrites: readonly Operation[] = shapes.flatMap((write) =>
  Object.entries(broken).map(([description, variant]) =>
    operationOf(write, description, variant, false),
  ),
);
