import { wireFields, wireValue, type PlainFields } from '../emulator/values';
import { pathOf, type Target } from '../world/collections';
import type { Operation, Verb } from './operations';
import { commitOf, mayWrite, permittedWrites } from './permitted-writes';

/** Fields set only by the server. */
const serverFields: PlainFields = {
  number: 'AAAAAAA',
  priority: 1,
  status: 'resolved',
  queue: 'done',
  requesterUid: 'requester-b',
  assignee: { uid: 'agent', name: 'agent' },
  author: { role: 'agent', name: 'agent' },
  deadline: { dueAt: 0 },
  receivedAt: 0,
  revision: 0,
  role: 'admin',
  active: true,
};

/** Builds a write of a commit from a document name. */
type Write = (name: string) => object;

const stored = (name: string, fields: PlainFields): object => ({
  update: { name, fields: wireFields(fields) },
});

const masked = (...fieldPaths: readonly string[]): object => ({ updateMask: { fieldPaths } });

const when = (exists: boolean): object => ({ currentDocument: { exists } });

const transform = (fieldPath: string, change: object): object => ({
  updateTransforms: [{ fieldPath, ...change }],
});

const serverTimestamp = transform('receivedAt', { setToServerValue: 'REQUEST_TIME' });

const increment = transform('priority', { increment: wireValue(1) });

const forged: Write = (name) => stored(name, serverFields);

const creations: Readonly<Record<string, Write>> = {
  'create with forged server fields': (name) => ({ ...forged(name), ...when(false) }),
  'create with a server timestamp': (name) => ({
    ...stored(name, {}),
    ...serverTimestamp,
    ...when(false),
  }),
  'create with an increment': (name) => ({ ...stored(name, {}), ...increment, ...when(false) }),
  'set a missing document': forged,
  'merge into a missing document': (name) => ({ ...forged(name), ...masked('role', 'active') }),
};

const changes: Readonly<Record<string, Write>> = {
  'update with forged server fields': (name) => ({
    ...forged(name),
    ...masked(...Object.keys(serverFields)),
    ...when(true),
  }),
  'update a field with a server timestamp': (name) => ({
    ...stored(name, {}),
    ...masked(),
    ...serverTimestamp,
    ...when(true),
  }),
  'update a field by an increment': (name) => ({
    ...stored(name, {}),
    ...masked(),
    ...increment,
    ...when(true),
  }),
  'update that deletes a field': (name) => ({
    ...stored(name, {}),
    ...masked('requesterUid'),
    ...when(true),
  }),
  'merge into an existing document': (name) => ({ ...forged(name), ...masked('role', 'active') }),
  'overwrite without the server fields': (name) => stored(name, { text: 'mine' }),
};

const operations = (
  verb: Verb,
  writes: Readonly<Record<string, Write>>,
  idOf: (target: Target) => string,
): readonly Operation[] =>
  Object.entries(writes).map(([name, write]) => ({
    name,
    verb,
    request: (target, _actor, root) => commitOf(write(`${root}/${pathOf(target, idOf(target))}`)),
    // None has the fields that a table entry permits.
    isAllowed: () => false,
  }));

const removal = (which: 'existing' | 'missing'): Operation => ({
  name: `delete ${which === 'existing' ? 'an existing' : 'a missing'} document`,
  verb: 'delete',
  request: (target, _actor, root) =>
    commitOf({ delete: `${root}/${pathOf(target, target[which].id)}` }),
  isAllowed: (target, actor) => mayWrite(target, actor, { verb: 'delete', which }),
});

/** All write operations of the matrix. */
export const writes: readonly Operation[] = [
  ...operations('create', creations, ({ missing }) => missing.id),
  ...operations('update', changes, ({ existing }) => existing.id),
  removal('missing'),
  removal('existing'),
  ...permittedWrites,
];
