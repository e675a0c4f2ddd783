import { readdirSync, readFileSync } from 'node:fs';
import { emailContent, screenEmail, type InboxReason } from '@reglament/domain';
import { describe, expect, it } from 'vitest';
import { parseMessage, type ParsedMessage } from './parse-message';

const directory = new URL('../../../tests/functions/mail-fixtures/', import.meta.url);

const settings = {
  site: { host: 'reglament.test', mailDomain: 'mail.reglament.test', localPart: 'support' },
  trusted: { authservId: 'gateway.localhost', position: 0 },
};

const parsed = async (name: string): Promise<ParsedMessage> => {
  const message = await parseMessage(readFileSync(new URL(`${name}.eml`, directory)));
  if (message === null) throw new Error(`${name} is not parsed`);
  return message;
};

const verdictOf = (message: ParsedMessage): string => {
  const screened = screenEmail(message, settings);
  return screened.ok ? screened.value : (screened.error.reason ?? '');
};

const contentOf = ({ subject, text }: ParsedMessage) =>
  emailContent({ subject, text, hiddenFiles: 0, continues: null });

const olga = 'olga@reglament.test';
const ru = 'Каталог выставки не открывается, помогите.';
const en = 'The catalogue of the show does not open.';
const [numberRu, numberEn] = ['Номер 1204.', 'Number 1204.'];

/** Name, text, beginning of what is collapsed, number of files. */
type Expected = readonly [name: string, text: string, quoted?: string | null, files?: number];

const fromPeople: readonly Expected[] = [
  ['gmail-web-ru', ru],
  ['gmail-web-en', en],
  ['gmail-reply-ru', numberRu, 'пн, 23 нояб. 2026 г. в 12:00'],
  ['gmail-reply-en', numberEn, 'On Mon, Nov 23, 2026'],
  ['gmail-android-ru', ru, 'Отправлено с Android'],
  ['gmail-forward-ru', 'Посмотрите, пожалуйста.', '---------- Forwarded message'],
  ['outlook-desktop-ru', 'Номер 1204.\n\nС уважением,\nОльга', '-----Исходное сообщение'],
  ['outlook-desktop-en', numberEn, 'From: Support'],
  ['outlook-html-only-ru', numberRu, 'От: Поддержка'],
  ['outlook-web-ru', numberRu, '________'],
  ['outlook-ios-en', en, 'Get Outlook for iOS'],
  ['outlook-inline-image', ru, null, 1],
  ['exchange-en', en],
  ['apple-mail-ru', numberRu, '> 23 нояб. 2026 г.'],
  ['apple-iphone-ru', numberRu, 'Отправлено с iPhone'],
  ['apple-iphone-en', en, 'Sent from my iPhone'],
  ['apple-mail-en-reply', numberEn, '> On 23 Nov 2026'],
  ['apple-two-files', ru, null, 2],
  ['thunderbird-flowed-en', en],
  ['mailru-ru', numberRu, '--\nОльга'],
  ['mailru-mobile-ru', ru, 'Отправлено из мобильной Почты'],
  ['yandex-ru', numberRu, '23.11.2026, 12:00'],
  ['yandex-html-ru', ru, '--\nС уважением'],
  ['yandex-mobile-ru', ru, 'Отправлено из мобильного приложения'],
  ['charset-windows-1251', ru],
  ['charset-koi8-r-qp', ru],
  ['charset-labelled-utf8-is-1251', ru],
  ['charset-labelled-ascii-is-utf8', ru],
  ['charset-missing', ru],
  ['sender-upper-case', ru],
  ['auth-dkim', ru],
  ['broken-no-closing-boundary', ru],
  ['broken-wrong-boundary', 'Письмо без текста.'],
  ['broken-crlf-in-subject', ru],
  ['broken-controls', ru],
  ['broken-empty-body', 'Письмо без текста.'],
  ['broken-no-subject', ru],
  ['nested-forward', ru, null, 1],
  ['html-script', `${ru}\n\nx [javascript:alert(1)]`],
];

/** Quotes among own text, and forwarded messages without own text, stay in the text. */
const kept: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['thunderbird-ru', ['> Пришлите номер', 'Номер 1204.']],
  ['thunderbird-inline-en', ['> Which show?', '1204.', 'The first one.']],
  ['gmail-forward-only', ['Forwarded message', 'Не открывается каталог.']],
];

const notFromPeople: readonly (readonly [name: string, reason: InboxReason])[] = [
  ['sender-two-from', 'sender-ambiguous'],
  ['sender-two-addresses', 'sender-ambiguous'],
  ['sender-group', 'sender-ambiguous'],
  ['sender-two-brackets', 'sender-ambiguous'],
  ['sender-quoted-local-part', 'sender-malformed'],
  ['sender-nul', 'sender-malformed'],
  ['sender-homoglyph', 'sender-malformed'],
  ['sender-missing', 'sender-missing'],
  ['broken-garbage', 'sender-missing'],
  ['auth-fail', 'authentication-failed'],
  ['auth-none', 'authentication-missing'],
  ['auth-forged-below', 'authentication-failed'],
  ['auth-foreign-server', 'authentication-missing'],
  ['auth-other-domain', 'authentication-missing'],
  ['auth-in-comment', 'authentication-missing'],
  ['automatic-auto-submitted', 'auto-submitted'],
  ['automatic-auto-generated', 'auto-submitted'],
  ['automatic-precedence-bulk', 'bulk'],
  ['automatic-precedence-list', 'mailing-list'],
  ['automatic-precedence-auto-reply', 'auto-reply'],
  ['automatic-list-id', 'mailing-list'],
  ['automatic-x-autoreply', 'auto-reply'],
  ['automatic-x-autorespond', 'auto-reply'],
  ['automatic-null-return-path', 'empty-return-path'],
  ['automatic-subject-out-of-office-en', 'out-of-office'],
  ['automatic-subject-out-of-office-ru', 'out-of-office'],
  ['automatic-delivery-report', 'delivery-report'],
  ['automatic-no-reply', 'no-reply-sender'],
  ['automatic-own-message', 'own-message'],
];

/** Addresses in display names and comments are not the sender. */
const ofMallory = ['sender-address-in-name', 'sender-address-in-comment'];

describe('emails of common clients', () => {
  it('are all in a table', () => {
    const named = [...fromPeople, ...kept, ...notFromPeople].map(([name]) => name);
    const found = readdirSync(directory).map((file) => file.replace(/\.eml$/u, ''));
    const reports = /^(?:no-)?bounce-/u;
    expect(found.filter((name) => !reports.test(name)).toSorted()).toEqual(
      [...named, ...ofMallory].toSorted(),
    );
  });

  const rows = fromPeople.map(
    ([name, text, quoted = null, files = 0]) => [name, text, quoted, files] as const,
  );

  it.each(rows)('%s is by Olga and says %j', async (name, text, quoted, files) => {
    const message = await parsed(name);
    const content = contentOf(message);
    expect([verdictOf(message), content.text, message.files.length]).toEqual([olga, text, files]);
    expect(content.quoted?.slice(0, quoted?.length) ?? null).toBe(quoted);
    expect(content.subject).not.toMatch(/[\r\n\u202E\u200B]/u);
  });

  it.each(kept)('%s keeps its quote in the text', async (name, words) => {
    const message = await parsed(name);
    expect(verdictOf(message)).toBe(olga);
    for (const word of words) expect(contentOf(message).text).toContain(word);
  });
});

describe('T16, T17, T21, T39: emails of which no person is the proven sender', () => {
  it.each(notFromPeople)('%s: %s', async (name, reason) => {
    expect(verdictOf(await parsed(name))).toBe(reason);
  });

  it.each(ofMallory)('%s is by the address in brackets', async (name) => {
    expect(verdictOf(await parsed(name))).toBe('mallory@evil.test');
  });
});
