import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands, parseCommand, type CommandName } from './command/commands';
import { fieldIssueCodes } from './error';
import { commandId, NUMBER, submission } from './testing/builders';

const issuesOf = (name: CommandName, raw: unknown) => {
  const parsed = parseCommand(name, raw);
  return parsed.ok ? [] : (parsed.error.issues ?? []);
};

const submitIssues = (changes: Record<string, unknown>) =>
  issuesOf('submitTicket', { ...submission(), ...changes });

const onTicket = { commandId: commandId('any'), number: NUMBER, baseRevision: 1 };

/** One valid input of each command. */
const validInputs: Record<CommandName, Record<string, unknown>> = {
  submitTicket: {
    ...submission(),
    steps: 'Открыть каталог.',
    sourceUrl: 'https://zooportal.pro/1',
  },
  logTicket: {
    ...submission(),
    channel: 'phone',
    caller: 'Пётр Иванов',
    callback: '8 916 123-45-67',
    calledAt: 1_790_000_000_000,
    requester: { name: 'Пётр Иванов', email: 'petr@reglament.test' },
  },
  reply: { ...onTicket, text: 'Да' },
  addNote: { commandId: commandId('any'), number: NUMBER, text: 'Да' },
  assign: { ...onTicket, to: 'anna' },
  setCategory: { ...onTicket, category: 'breeder' },
  setDeadline: { ...onTicket, dueAt: null, reason: 'Ошиблись.' },
  waitForRequester: { ...onTicket, text: 'Какой номер?' },
  resolve: { ...onTicket },
  decline: {
    ...onTicket,
    reason: 'unsupported-environment',
    text: 'Не выполнены требования.',
    link: 'https://zooportal.pro/requirements',
  },
  defer: { ...onTicket, reason: 'needs-development', text: 'Доработаем.', until: '2026-12-01' },
  contest: { commandId: commandId('any'), number: NUMBER, text: 'Не согласен.' },
  reopen: { ...onTicket, text: 'Снова.' },
  setTags: { ...onTicket, tags: ['каталог'] },
  applyMacro: { ...onTicket, macro: commandId('macro') },
  rate: { commandId: commandId('any'), number: NUMBER, score: 5 },
};

const { names } = commands;

const forged = [
  'priority',
  'dueAt',
  'deadline',
  'status',
  'author',
  'authorRole',
  'requester',
  'requesterUid',
  'assignee',
  'revision',
  'receivedAt',
  'channel',
  'internal',
  'tags',
];

describe('parseCommand', () => {
  it.each(names)('accepts a valid %s unchanged', (name) => {
    expect(parseCommand(name, validInputs[name])).toEqual({ ok: true, value: validInputs[name] });
  });

  it.each(names)('T8 rejects server-side fields in %s', (name) => {
    for (const key of forged.filter((field) => !(field in validInputs[name]))) {
      expect(issuesOf(name, { ...validInputs[name], [key]: 1 })).toEqual([
        { path: key, code: 'unknown-field' },
      ]);
    }
  });

  it.each(names)('T40 rejects non-objects for %s', (name) => {
    for (const raw of [null, [], 'text', 7, Number.NaN, true]) {
      expect(issuesOf(name, raw)).toEqual([{ path: '', code: 'wrong-type' }]);
    }
    expect(issuesOf(name, undefined)).toEqual([{ path: '', code: 'required' }]);
  });

  it.each(names)('reports every missing field of %s', (name) => {
    const optional = new Set(['steps', 'sourceUrl', ...(name === 'resolve' ? ['text'] : [])]);
    if (name === 'decline') optional.add('link');
    if (name === 'logTicket') optional.add('callback');
    if (name === 'reply' || name === 'reopen') optional.add('baseRevision');
    const required = Object.keys(validInputs[name]).filter((key) => !optional.has(key));
    const issues = issuesOf(name, {});
    expect(issues.map(({ path }) => path).toSorted()).toEqual(required.toSorted());
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['required']));
  });

  it('T42 rejects prototype pollution keys at any depth', () => {
    const raw = (objects: string) =>
      JSON.parse(
        `{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}},"objects":${objects}}`,
      );
    const issues = issuesOf('submitTicket', {
      ...submission(),
      objects: JSON.parse('[{"kind":"event","id":"1","__proto__":{"x":1}}]'),
    });
    expect(issues).toEqual([{ path: 'objects.0.__proto__', code: 'unknown-field' }]);
    const paths = issuesOf('submitTicket', raw('[]')).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['__proto__', 'constructor']));
    expect({}).not.toHaveProperty('role');
    expect({}).not.toHaveProperty('x');
  });

  it('T40 rejects non-strings in text fields', () => {
    for (const value of [1, Number.NaN, 1e308, true, null, ['a'], { path: '/etc/passwd' }]) {
      expect(submitIssues({ subject: value })).toEqual([{ path: 'subject', code: 'wrong-type' }]);
      expect(submitIssues({ text: value })).toEqual([{ path: 'text', code: 'wrong-type' }]);
    }
  });

  it.each(['1', Number.NaN, Infinity, 1.5, null, true])(
    'T40 rejects %s as a revision',
    (baseRevision) => {
      expect(issuesOf('resolve', { ...onTicket, baseRevision })).toHaveLength(1);
    },
  );

  it.each([0, -0, -1, 1e308])('T40 rejects the out-of-range revision %d', (baseRevision) => {
    expect(issuesOf('resolve', { ...onTicket, baseRevision })).toMatchObject([
      { path: 'baseRevision', code: 'not-allowed' },
    ]);
  });

  it('reports at most twenty issues', () => {
    const nonsense = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key${at}`, at]));
    expect(submitIssues(nonsense)).toHaveLength(20);
    const objects = Array.from({ length: 10 }, () => ({ kind: 'event', id: '1', ...nonsense }));
    expect(submitIssues({ objects })).toHaveLength(20);
  });

  it('truncates the names of unknown fields', () => {
    expect(submitIssues({ ['k'.repeat(1_000)]: 1 })).toEqual([
      { path: 'k'.repeat(40), code: 'unknown-field' },
    ]);
  });

  it('never throws and returns only known issue codes for any input', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        Object.fromEntries(
          Object.keys(validInputs.submitTicket).map((key) => [key, fc.jsonValue()]),
        ),
      ),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...names), (raw, name) => {
        for (const { code } of issuesOf(name, raw)) expect(fieldIssueCodes).toContain(code);
      }),
    );
  });
});
