import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldIssueCodes } from './error';
import { limits } from './limits';
import { parseCommand } from './parse';
import { commandId, NUMBER, submission } from './testing/builders';
import { commandSchemas, type CommandName } from './ticket/commands';

const issuesOf = (name: CommandName, raw: unknown) => {
  const parsed = parseCommand(name, raw);
  return parsed.ok ? [] : (parsed.error.issues ?? []);
};

const submitIssues = (changes: Record<string, unknown>) =>
  issuesOf('submitTicket', { ...submission(), ...changes });

const onTicket = { commandId: commandId('any'), number: NUMBER, baseRevision: 1 };

/** One input of each command that is as it should be. */
const wellFormed: Record<CommandName, Record<string, unknown>> = {
  submitTicket: {
    ...submission(),
    steps: 'Открыть каталог.',
    sourceUrl: 'https://zooportal.pro/1',
  },
  reply: { ...onTicket, text: 'Да' },
  addNote: { commandId: commandId('any'), number: NUMBER, text: 'Да' },
  assign: { ...onTicket, to: 'anna' },
  setCategory: { ...onTicket, category: 'breeder' },
  waitForRequester: { ...onTicket, text: 'Какой номер?' },
  resolve: { ...onTicket },
  reopen: { ...onTicket, text: 'Снова.' },
};

const names = Object.keys(commandSchemas).filter((name): name is CommandName => name in wellFormed);

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
  it.each(names)('takes a well-formed %s and gives it back', (name) => {
    expect(parseCommand(name, wellFormed[name])).toEqual({ ok: true, value: wellFormed[name] });
  });

  it.each(names)('T8 refuses every field of the server in %s', (name) => {
    for (const key of forged) {
      expect(issuesOf(name, { ...wellFormed[name], [key]: 1 })).toEqual([
        { path: key, code: 'unknown-field' },
      ]);
    }
  });

  it.each(names)('T40 refuses what is no object at all for %s', (name) => {
    for (const raw of [null, [], 'text', 7, Number.NaN, true]) {
      expect(issuesOf(name, raw)).toEqual([{ path: '', code: 'wrong-type' }]);
    }
    expect(issuesOf(name, undefined)).toEqual([{ path: '', code: 'required' }]);
  });

  it.each(names)('names every field that is missing from %s', (name) => {
    const optional = new Set(['steps', 'sourceUrl', ...(name === 'resolve' ? ['text'] : [])]);
    if (name === 'reply' || name === 'reopen') optional.add('baseRevision');
    const wanted = Object.keys(wellFormed[name]).filter((key) => !optional.has(key));
    const issues = issuesOf(name, {});
    expect(issues.map(({ path }) => path).toSorted()).toEqual(wanted.toSorted());
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['required']));
  });

  it('T42 refuses keys that reach for prototypes, at any depth', () => {
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

  it('T40 refuses anything but a text where a text belongs', () => {
    for (const value of [1, Number.NaN, 1e308, true, null, ['a'], { path: '/etc/passwd' }]) {
      expect(submitIssues({ subject: value })).toEqual([{ path: 'subject', code: 'wrong-type' }]);
      expect(submitIssues({ text: value })).toEqual([{ path: 'text', code: 'wrong-type' }]);
    }
  });

  it.each(['1', Number.NaN, Infinity, 1.5, null, true])(
    'T40 refuses %s where a revision belongs',
    (baseRevision) => {
      expect(issuesOf('resolve', { ...onTicket, baseRevision })).toHaveLength(1);
    },
  );

  it.each([0, -0, -1, 1e308])(
    'T40 refuses the revision %d, which no ticket has',
    (baseRevision) => {
      expect(issuesOf('resolve', { ...onTicket, baseRevision })).toMatchObject([
        { path: 'baseRevision', code: 'not-allowed' },
      ]);
    },
  );

  it('names twenty faults at most, however many there are', () => {
    const nonsense = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key${at}`, at]));
    expect(submitIssues(nonsense)).toHaveLength(20);
  });

  it('cuts the names of unknown fields, so that they cannot fill an answer', () => {
    expect(submitIssues({ ['k'.repeat(1_000)]: 1 })).toEqual([
      { path: 'k'.repeat(40), code: 'unknown-field' },
    ]);
  });

  it('never throws and never makes a code of its own, whatever comes in', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record(
        Object.fromEntries(
          Object.keys(wellFormed.submitTicket).map((key) => [key, fc.jsonValue()]),
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

describe('limits of a submission', () => {
  const bounded = [
    ['subject', limits.subject.min, limits.subject.max],
    ['text', limits.text.min, limits.text.max],
    ['steps', 0, limits.steps.max],
  ] as const;

  it.each(bounded)('hold for %s at both ends', (field, min, max) => {
    expect(submitIssues({ [field]: 'я'.repeat(max) })).toEqual([]);
    expect(submitIssues({ [field]: 'я'.repeat(min) })).toEqual([]);
    expect(submitIssues({ [field]: 'я'.repeat(max + 1) })).toEqual([
      { path: field, code: 'too-long', limit: max },
    ]);
  });

  it.each(bounded.filter(([, min]) => min > 0))('refuse a %s that is too short', (field, min) => {
    const tooShort = [{ path: field, code: 'too-short', limit: min }];
    expect(submitIssues({ [field]: 'я'.repeat(min - 1) })).toEqual(tooShort);
    expect(submitIssues({ [field]: `${'я'.repeat(min - 1)}   \u0000\u200B` })).toEqual(tooShort);
  });

  it.each(['', '   ', '\u200B\u202E\u0000', '\u3164\u3164\u3164'])(
    'take %j for a field that was not filled in',
    (nothing) => {
      expect(submitIssues({ subject: nothing })).toMatchObject([
        { path: 'subject', code: 'required' },
      ]);
    },
  );

  it.each(['subject', 'text', 'steps'])('T40 refuse a megabyte of %s at once', (field) => {
    const begun = performance.now();
    expect(submitIssues({ [field]: 'я\u0301'.repeat(500_000) })).toMatchObject([
      { path: field, code: 'too-long' },
    ]);
    expect(performance.now() - begun).toBeLessThan(100);
  });

  it('T41 do linear work on the longest text that is looked at', () => {
    const begun = performance.now();
    submitIssues({ text: ' \r\n\u202E'.repeat(limits.text.max), subject: ' \t'.repeat(20_000) });
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('give back clean text: one line for a subject, NFC, without controls', () => {
    const parsed = parseCommand('submitTicket', {
      ...submission(),
      subject: '  Каталог\n\u202Eпуст\u0000 и\u0306 ',
      text: 'Первая\r\nвторая\u0007 строка',
    });
    expect(parsed).toMatchObject({
      value: { subject: 'Каталог пуст й', text: 'Первая\nвторая строка' },
    });
  });

  it('hold for ten objects, of known kinds, with numbers of digits', () => {
    const object = (id: unknown, kind: unknown = 'animal') => ({ kind, id });
    const many = (count: number) => Array.from({ length: count }, () => object('7'));
    expect(submitIssues({ objects: many(limits.objects.max) })).toEqual([]);
    expect(submitIssues({ objects: many(limits.objects.max + 1) })).toEqual([
      { path: 'objects', code: 'too-many', limit: limits.objects.max },
    ]);
    expect(submitIssues({ objects: [object('1'.repeat(limits.objectId.max))] })).toEqual([]);
    expect(submitIssues({ objects: [object('1'.repeat(limits.objectId.max + 1))] })).toEqual([
      { path: 'objects.0.id', code: 'too-long', limit: limits.objectId.max },
    ]);
    expect(submitIssues({ objects: [object('12a')] })).toEqual([
      { path: 'objects.0.id', code: 'wrong-format' },
    ]);
    expect(submitIssues({ objects: [object('1', 'person')] })).toEqual([
      { path: 'objects.0.kind', code: 'not-allowed' },
    ]);
    expect(submitIssues({ objects: [object(12)] })).toEqual([
      { path: 'objects.0.id', code: 'wrong-type' },
    ]);
    expect(submitIssues({ objects: [{ kind: 'event' }] })).toEqual([
      { path: 'objects.0.id', code: 'required' },
    ]);
  });

  it('T40 refuse a list of a million objects without reading it', () => {
    const begun = performance.now();
    expect(submitIssues({ objects: Array.from({ length: 1_000_000 }) })).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://zooportal.pro',
    'https:zooportal.pro',
    '//zooportal.pro',
    'zooportal',
    '',
  ])('refuse the address %j', (sourceUrl) => {
    expect(submitIssues({ sourceUrl })).toEqual([{ path: 'sourceUrl', code: 'wrong-format' }]);
  });

  it('hold for addresses', () => {
    const address = (length: number) => 'https://zooportal.pro/'.padEnd(length, 'a');
    expect(submitIssues({ sourceUrl: address(limits.url.max) })).toEqual([]);
    expect(submitIssues({ sourceUrl: address(limits.url.max + 1) })).toEqual([
      { path: 'sourceUrl', code: 'too-long', limit: limits.url.max },
    ]);
  });

  it('hold for the language and the category', () => {
    expect(submitIssues({ language: 'de' })).toEqual([{ path: 'language', code: 'not-allowed' }]);
    expect(submitIssues({ category: 'vip' })).toEqual([{ path: 'category', code: 'not-allowed' }]);
  });
});

describe('names of tickets, commands and people', () => {
  it.each([
    '',
    'short',
    'a'.repeat(65),
    'a b c d e f g h i j',
    '../../etc/passwd',
    'ключ'.repeat(5),
  ])('refuse the command id %j', (id) => {
    expect(issuesOf('resolve', { ...onTicket, commandId: id })).toEqual([
      { path: 'commandId', code: 'wrong-format' },
    ]);
  });

  it.each(['k7q2m44', 'K7Q-2M44', 'K7Q2M45', '../K7Q2M44', ''])(
    'refuse %j for a ticket number: only the stored form is one',
    (number) => {
      expect(issuesOf('resolve', { ...onTicket, number })).toMatchObject([{ path: 'number' }]);
    },
  );

  it('take a uid or null for whom a ticket is given to, and nothing else', () => {
    expect(issuesOf('assign', { ...onTicket, to: null })).toEqual([]);
    for (const to of ['', 'a/b', 'a'.repeat(129), 'Анна']) {
      expect(issuesOf('assign', { ...onTicket, to })).toEqual([
        { path: 'to', code: 'wrong-format' },
      ]);
    }
  });

  it('hold the text of a reply to its bounds', () => {
    const reply = (text: string) => issuesOf('reply', { ...onTicket, text });
    expect(reply('я')).toEqual([]);
    expect(reply('я'.repeat(limits.reply.max))).toEqual([]);
    expect(reply(' ')).toEqual([{ path: 'text', code: 'required', limit: 1 }]);
    expect(reply('я'.repeat(limits.reply.max + 1))).toEqual([
      { path: 'text', code: 'too-long', limit: limits.reply.max },
    ]);
  });
});
