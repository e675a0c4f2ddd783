import { limits, scheduledId } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { call, form, headersOf, newId, send, submit, type Answer } from '../support/call';
import { inputsFor } from '../support/command-inputs';
import { requester, staff } from '../support/people';
import { stored } from '../support/stored';

/** One megabyte of characters; JSON adds a little. */
const MEGABYTE = 1_000_000;

const issueOf = ({ status, error }: Answer) => [status, error?.code, error?.issues?.[0]];

const texts = [
  { path: 'subject', ...limits.subject },
  { path: 'text', ...limits.text },
] as const;

describe('T40: text length', () => {
  it.each(texts)('of $path is limited', async ({ path, min, max }) => {
    const olga = requester();
    const send1 = async (length: number) =>
      call(olga, 'submitTicket', form({ [path]: 'я'.repeat(length) }));
    expect(issueOf(await send1(0))).toEqual([
      400,
      'invalid-input',
      { path, code: 'required', limit: min },
    ]);
    expect(issueOf(await send1(min - 1))).toEqual([
      400,
      'invalid-input',
      { path, code: 'too-short', limit: min },
    ]);
    expect((await send1(min)).status).toBe(200);
    expect((await send1(max)).status).toBe(200);
    expect(issueOf(await send1(max + 1))).toEqual([
      400,
      'invalid-input',
      { path, code: 'too-long', limit: max },
    ]);
    expect(issueOf(await send1(MEGABYTE))).toEqual([400, 'too-large', undefined]);
    expect(issueOf(await send1(10 * MEGABYTE))).toEqual([400, 'too-large', undefined]);
    expect(await stored.ticketsOf(olga.uid)).toHaveLength(2);
  });

  it.each([
    ['steps', limits.steps.max],
    ['sourceUrl', limits.url.max],
  ])('of %s has an upper bound', async (path, max) => {
    const long = { [path]: `https://x.test/${'a'.repeat(max)}` };
    const answer = await call(requester(), 'submitTicket', form(long));
    expect(issueOf(answer)).toEqual([400, 'invalid-input', { path, code: 'too-long', limit: max }]);
  });

  it('of a reply is limited', async () => {
    const olga = requester();
    const number = await submit(olga);
    const reply = async (text: string) => call(olga, 'reply', { ...inputsFor(number).reply, text });
    expect((await reply('')).error?.code).toBe('invalid-input');
    expect((await reply(' \u200B\n')).error?.code).toBe('invalid-input');
    expect((await reply('a')).status).toBe(200);
    expect((await reply('a'.repeat(limits.reply.max))).status).toBe(200);
    expect((await reply('a'.repeat(limits.reply.max + 1))).error?.code).toBe('invalid-input');
  });
});

describe('T40: control characters', () => {
  it('are removed before storing', async () => {
    const number = await submit(requester(), {
      subject: 'Каталог\u0000\u0007 не\u202E открывается\uFEFF',
      text: 'Первая\u0000 строка\r\nвторая\u001B[31m строка\uD800',
    });
    expect((await stored.ticket(number)).subject).toBe('Каталог не открывается');
    expect((await stored.messages(number))[0]?.text).toBe('Первая строка\nвторая[31m строка');
  });

  it('alone count as an empty text', async () => {
    const answer = await call(
      requester(),
      'submitTicket',
      form({ subject: '\u0000\u0001\u202E'.repeat(50) }),
    );
    expect(answer.error?.issues).toEqual([
      { path: 'subject', code: 'required', limit: limits.subject.min },
    ]);
  });

  it.each([
    ['emoji', '👩‍👩‍👧‍👦'.repeat(900)],
    ['one long word', 'ж'.repeat(10_000)],
    ['lines', 'а\n'.repeat(5_000)],
  ])('valid long text is stored unchanged: %s', async (_what, text) => {
    const number = await submit(requester(), { text });
    const [message] = await stored.messages(number);
    expect(message?.text).toBe(text.normalize('NFC').trim());
  });

  it('excess combining marks are removed', async () => {
    const number = await submit(requester(), { text: `a${'\u0301'.repeat(9_000)}` });
    const [message] = await stored.messages(number);
    expect(message?.text).toBe(`a${'\u0301'.repeat(30)}`.normalize('NFC'));
  });
});

describe('T40: invalid values', () => {
  const odd = ['"1"', '-0', '0', '-1', '1.5', '1e308', '1e999', 'null', 'true', '[]', '{}', '""'];

  it.each(odd)('are rejected as a revision: %s', async (value) => {
    const [anna, number] = [await staff('Анна'), await submit(requester())];
    const input = JSON.stringify({ ...inputsFor(number).resolve, baseRevision: 'HERE' });
    const body = `{"data":${input.replace('"HERE"', value)}}`;
    const answer = await send('resolve', { method: 'POST', headers: headersOf(anna), body });
    expect([answer.status, answer.error?.code]).toEqual([400, 'invalid-input']);
    expect((await stored.ticket(number)).status).toBe('new');
  });

  it.each([
    [
      'commandId',
      [
        '',
        'short',
        'x'.repeat(65),
        '../../tickets/K7Q2M44',
        'a b c d e f g h i j',
        '__reserved-by-the-database__',
        'check-breached-0001',
        scheduledId('close', 2),
        7,
        null,
      ],
    ],
    ['category', ['', 'vip', 1, null, ['participant']]],
    ['language', ['', 'de', null]],
    [
      'objects',
      [
        null,
        {},
        'x',
        [null],
        Array.from({ length: 11 }, () => ({ kind: 'event', id: '1' })),
        [{ kind: 'event', id: '1e5' }],
      ],
    ],
    ['sourceUrl', ['javascript:alert(1)', 'data:text/html,x', 'ftp://x.test', '//x.test', 'x', 1]],
    ['subject', [null, 7, {}, [], ['Каталог']]],
  ])('are rejected as %s', async (path, values) => {
    const olga = requester();
    for (const value of values) {
      const answer = await call(olga, 'submitTicket', { ...form(), [path]: value });
      expect([value, answer.status, answer.error?.code]).toEqual([value, 400, 'invalid-input']);
      expect(answer.error?.issues?.[0]?.path.split('.')[0]).toBe(path);
    }
    expect(await stored.ticketsOf(olga.uid)).toEqual([]);
  });

  it.each(['', '.', '..', 'K7Q2M4', 'K7Q2M44/notes', 'Ж'.repeat(7), '%2e%2e', 7, null, {}])(
    'are rejected as a ticket number: %j',
    async (number) => {
      const answer = await call(requester(), 'reply', { commandId: newId(), number, text: 'Да' });
      expect([answer.status, answer.error?.code]).toEqual([400, 'invalid-input']);
    },
  );

  it.each([
    ['deep lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['long lists', `[${'0,'.repeat(50_000)}0]`],
    ['many keys', `{${Array.from({ length: 5_000 }, (_none, at) => `"k${at}":0`).join()}}`],
    ['types of the protocol', '{"text":{"@type":"type.googleapis.com/x","value":"y"}}'],
  ])('are rejected: %s', async (_what, data) => {
    const body = `{"data":${data}}`;
    const answer = await send('submitTicket', {
      method: 'POST',
      headers: headersOf(requester()),
      body,
    });
    expect([answer.status, answer.error?.code]).toEqual([400, 'invalid-input']);
  });
});
