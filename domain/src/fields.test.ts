import { describe, expect, it, vi } from 'vitest';
import { parseCommand } from './command/commands';
import type { CommandName } from './command/commands';
import { pausesSchema, scheduledId } from './fields';
import { limits } from './limits';
import { commandId, NUMBER, submission } from './testing/builders';

const issuesOf = (name: CommandName, raw: unknown) => {
  const parsed = parseCommand(name, raw);
  return parsed.ok ? [] : (parsed.error.issues ?? []);
};

const submitIssues = (changes: Record<string, unknown>) =>
  issuesOf('submitTicket', { ...submission(), ...changes });

const onTicket = { commandId: commandId('any'), number: NUMBER, baseRevision: 1 };

describe('limits of a submission', () => {
  const bounded = [
    ['subject', limits.subject.min, limits.subject.max],
    ['text', limits.text.min, limits.text.max],
    ['steps', 0, limits.steps.max],
  ] as const;

  it.each(bounded)('apply to %s at both ends', (field, min, max) => {
    expect(submitIssues({ [field]: 'я'.repeat(max) })).toEqual([]);
    expect(submitIssues({ [field]: 'я'.repeat(min) })).toEqual([]);
    expect(submitIssues({ [field]: 'я'.repeat(max + 1) })).toEqual([
      { path: field, code: 'too-long', limit: max },
    ]);
  });

  it.each(bounded.filter(([, min]) => min > 0))('reject a %s that is too short', (field, min) => {
    const tooShort = [{ path: field, code: 'too-short', limit: min }];
    expect(submitIssues({ [field]: 'я'.repeat(min - 1) })).toEqual(tooShort);
    expect(submitIssues({ [field]: `${'я'.repeat(min - 1)}   \u0000\u200B` })).toEqual(tooShort);
  });

  it.each(['', '   ', '\u200B\u202E\u0000', '\u3164\u3164\u3164'])(
    'treat %j as an empty field',
    (blank) => {
      expect(submitIssues({ subject: blank })).toMatchObject([
        { path: 'subject', code: 'required' },
      ]);
    },
  );

  it.each(['subject', 'text', 'steps'] as const)(
    'T40 reject a megabyte of %s before normalising it',
    (field) => {
      const huge = 'я\u0301'.repeat(500_000);
      const normalise = vi.spyOn(String.prototype, 'normalize');
      const limit = limits[field].max;
      expect(submitIssues({ [field]: huge })).toEqual([{ path: field, code: 'too-long', limit }]);
      expect(normalise.mock.contexts.map(String)).not.toContain(huge);
    },
  );

  it.each(['subject', 'text', 'steps'] as const)(
    'T41 reject a raw %s longer than three times its limit before normalising it',
    (field) => {
      const normalise = vi.spyOn(String.prototype, 'normalize');
      const { max } = limits[field];
      const raw = 'Z\u0301\u0323'.repeat(max);
      submitIssues({ [field]: `${raw}\u0301` });
      expect(normalise.mock.contexts.map(String)).not.toContain(`${raw}\u0301`);
      submitIssues({ [field]: raw });
      expect(normalise.mock.contexts.map(String)).toContain(raw);
    },
  );

  it('normalise text: one line for a subject, NFC, no control characters', () => {
    const parsed = parseCommand('submitTicket', {
      ...submission(),
      subject: '  Каталог\n\u202Eпуст\u0000 и\u0306 ',
      text: 'Первая\r\nвторая\u0007 строка',
    });
    expect(parsed).toMatchObject({
      value: { subject: 'Каталог пуст й', text: 'Первая\nвторая строка' },
    });
  });

  it('apply to objects: at most ten, well-formed kinds, numeric ids', () => {
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
    expect(submitIssues({ objects: [object('1', 'Not a kind')] })).toEqual([
      { path: 'objects.0.kind', code: 'wrong-format' },
    ]);
    expect(submitIssues({ objects: [object(12)] })).toEqual([
      { path: 'objects.0.id', code: 'wrong-type' },
    ]);
    expect(submitIssues({ objects: [{ kind: 'event' }] })).toEqual([
      { path: 'objects.0.id', code: 'required' },
    ]);
  });

  it('T40 reject a list of a million objects with one issue', () => {
    expect(submitIssues({ objects: Array.from({ length: 1_000_000 }) })).toEqual([
      { path: 'objects', code: 'too-many', limit: limits.objects.max },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://zooportal.pro',
    'https:zooportal.pro',
    '//zooportal.pro',
    'zooportal',
    '',
  ])('reject the URL %j', (sourceUrl) => {
    expect(submitIssues({ sourceUrl })).toEqual([{ path: 'sourceUrl', code: 'wrong-format' }]);
  });

  it('apply to the length of URLs', () => {
    const address = (length: number) => 'https://zooportal.pro/'.padEnd(length, 'a');
    expect(submitIssues({ sourceUrl: address(limits.url.max) })).toEqual([]);
    expect(submitIssues({ sourceUrl: address(limits.url.max + 1) })).toEqual([
      { path: 'sourceUrl', code: 'too-long', limit: limits.url.max },
    ]);
  });

  it('apply to the language and the category', () => {
    expect(submitIssues({ language: 'de' })).toEqual([{ path: 'language', code: 'not-allowed' }]);
    expect(submitIssues({ category: 'Not an id' })).toEqual([
      { path: 'category', code: 'wrong-format' },
    ]);
  });
});

describe('pausesSchema', () => {
  const isValid = (...pauses: { from: number; to: number }[]) =>
    pausesSchema.safeParse(pauses).success;

  it('accepts adjacent pauses', () => {
    expect(isValid()).toBe(true);
    expect(isValid({ from: 1, to: 2 }, { from: 2, to: 4 })).toBe(true);
  });

  it('rejects overlapping, unsorted and negative pauses', () => {
    expect(isValid({ from: 1, to: 3 }, { from: 2, to: 4 })).toBe(false);
    expect(isValid({ from: 2, to: 4 }, { from: 1, to: 2 })).toBe(false);
    expect(isValid({ from: 2, to: 1 })).toBe(false);
  });
});

describe('command ids, ticket numbers and uids', () => {
  it.each([
    '',
    'short',
    'a'.repeat(65),
    'a b c d e f g h i j',
    '../../etc/passwd',
    'ключ'.repeat(5),
    '__reserved-by-the-database__',
    'close-2-0000000000',
    'CA7E1B9C-4E11-4C4F-9D5A-0B8A3A4D8B10',
    scheduledId('close', 2),
    scheduledId('close', '00000000-0000-4000-8000-000000000000'),
  ])('rejects the command id %j', (id) => {
    expect(issuesOf('resolve', { ...onTicket, commandId: id })).toEqual([
      { path: 'commandId', code: 'wrong-format' },
    ]);
  });

  it.each(['k7q2m44', 'K7Q-2M44', 'K7Q2M45', '../K7Q2M44', ''])(
    'rejects the ticket number %j, which is not in stored form',
    (number) => {
      expect(issuesOf('resolve', { ...onTicket, number })).toMatchObject([{ path: 'number' }]);
    },
  );

  it('accepts a valid uid or null as the assignee', () => {
    expect(issuesOf('assign', { ...onTicket, to: null })).toEqual([]);
    for (const to of ['', '__admin__', 'a/b', 'a'.repeat(129), 'Анна']) {
      expect(issuesOf('assign', { ...onTicket, to })).toEqual([
        { path: 'to', code: 'wrong-format' },
      ]);
    }
  });

  it('applies the limits of a reply text', () => {
    const reply = (text: string) => issuesOf('reply', { ...onTicket, text });
    expect(reply('я')).toEqual([]);
    expect(reply('я'.repeat(limits.reply.max))).toEqual([]);
    expect(reply(' ')).toEqual([{ path: 'text', code: 'required', limit: 1 }]);
    expect(reply('я'.repeat(limits.reply.max + 1))).toEqual([
      { path: 'text', code: 'too-long', limit: limits.reply.max },
    ]);
  });
});
