import { emailContent, screenEmail } from '@reglament/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text';
import { parseMessage } from './parse-message';

const settings = {
  site: { host: 'reglament.test', mailDomain: 'mail.reglament.test', localPart: 'support' },
  trusted: { authservId: 'gateway.localhost', position: 0 },
};

const lines = (...text: readonly string[]): Buffer => Buffer.from(text.join('\r\n'));

/** Passes a message through every pure step; returns its text, or null if it is not parsed. */
const passThrough = async (raw: Buffer): Promise<string | null> => {
  const message = await parseMessage(raw);
  if (message === null) return null;
  screenEmail(message, settings);
  return emailContent({ ...message, hiddenFiles: message.files.length, continues: null }).text;
};

const from = 'From: a@b.test';

describe('a received message', () => {
  it('R12: causes no exception, whatever its bytes', async () => {
    const name = fc.constantFrom(
      'From',
      'Subject',
      'Content-Type',
      'Content-Transfer-Encoding',
      'Message-ID',
      'Authentication-Results',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'multipart/mixed; boundary=b',
        'text/html; charset=koi8-r',
        'base64',
        '=?utf-8?B?//8=?=',
      ),
    );
    const header = fc.array(fc.tuple(name, value).map((pair) => pair.join(': ')));
    const message = fc
      .tuple(header, fc.uint8Array({ maxLength: 2_000 }))
      .map(([fields, body]) => Buffer.concat([lines(...fields, '', '--b', '', ''), body]));
    const bytes = fc.uint8Array({ maxLength: 5_000 }).map((raw) => Buffer.from(raw));
    await fc.assert(
      fc.asyncProperty(fc.oneof(message, bytes), async (raw) => {
        const text = await passThrough(raw);
        expect(text === null || text.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('R12: is not parsed with 10,000 nested parts', async () => {
    const nested = Array.from({ length: 10_000 }, (_none, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]);
    expect(await parseMessage(lines(from, ...nested.flat(), '', 'x'))).toBeNull();
  });

  it('R12: is not parsed with an endless header', async () => {
    expect(await parseMessage(lines(from, `X: ${'a'.repeat(5_000_000)}`, '', 'x'))).toBeNull();
  });

  it('R12: becomes a bounded text with 100,000 nested elements', () => {
    expect(htmlToText(`${'<div>'.repeat(100_000)}x`).length).toBeLessThan(1_000);
  });

  it('R12: keeps no lone surrogates and no NUL', async () => {
    const raw = lines(from, 'Content-Type: text/html', '', '<p>a&#xD800;b&#0;c</p>');
    expect(await passThrough(raw)).toMatch(/^a\uFFFD?b\uFFFD?c$/u);
  });

  it.each(['>', '*', 'a.', '<', '@', '> > ', '--\n', 'On 1.1.2026 '])(
    'T41: is separated from quotes in linear work: %j repeated',
    async (part) => {
      const text = part.repeat(100_000 / part.length);
      const raw = lines(from, 'Content-Type: text/plain', '', text);
      expect((await passThrough(raw))?.length).toBeLessThanOrEqual(10_000);
    },
  );

  it('T27: becomes text without markup', async () => {
    const html = '<p>a</p><script>alert(1)</script><img src=x onerror=alert(1)><style>p{}</style>';
    expect(await passThrough(lines(from, 'Content-Type: text/html', '', html))).toBe('a');
  });
});
