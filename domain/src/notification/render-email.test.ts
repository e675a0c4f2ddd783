import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../fields';
import { MONDAY_NOON, submitted } from '../testing/builders';
import { builtInTemplates } from './built-in-templates';
import { emailFor, emailTemplates, type EmailTemplate, type QueuedEmail } from './email';
import { emailHeaders, emailThread } from './email-headers';
import { renderEmail, type RenderContext } from './render-email';

const context: RenderContext = {
  siteOrigin: 'https://help.example',
  timeZone: 'Europe/Moscow',
  acceptsReplies: false,
  templates: builtInTemplates,
};

const [received] = submitted().notifications;
if (!received) throw new Error('no notification');

const statedReason = {
  title: 'Нужна <доработка>',
  clause: '2.7',
  until: Date.parse('2026-12-14T10:00:00+03:00'),
};

const emailOf = (template: EmailTemplate, language: Language): QueuedEmail => {
  const email = emailFor(
    { ...received, data: { ...received.data, language } },
    { preferences: {}, host: 'help.example', secret: '0'.repeat(32), now: MONDAY_NOON },
  );
  if (!email) throw new Error('no email');
  const hasReceipt = ['received', 'contested', 'reopened', 'deadline-moved'].includes(template);
  return {
    ...email,
    template,
    text: hasReceipt || template === 'test' ? null : 'Готово.\nПроверьте <каталог>.',
    receipt: hasReceipt ? email.receipt : [],
    reason: ['declined', 'deferred'].includes(template) ? statedReason : null,
  };
};

const cases = emailTemplates.flatMap((template) =>
  languages.map((language) => ({ template, language })),
);

const headings: Readonly<Record<EmailTemplate, Readonly<Record<Language, string>>>> = {
  received: { ru: 'Обращение принято', en: 'Request received' },
  test: { ru: 'Проверка почты', en: 'Test message' },
  reply: { ru: 'Ответ службы поддержки', en: 'Answer of the service' },
  question: { ru: 'Вопрос к вам', en: 'A question for you' },
  resolved: { ru: 'Вопрос решён', en: 'Question resolved' },
  declined: { ru: 'Обращение отклонено', en: 'Request declined' },
  deferred: { ru: 'Обращение отложено', en: 'Request deferred' },
  contested: { ru: 'Возражение принято', en: 'Objection received' },
  reopened: { ru: 'Обращение открыто снова', en: 'Request open again' },
  'deadline-moved': { ru: 'Срок перенесён', en: 'Deadline moved' },
};

describe('renderEmail', () => {
  it.each(cases)('renders $template in $language in both formats', ({ template, language }) => {
    const email = emailOf(template, language);
    const { subject, text, html } = renderEmail(email, context);
    const isFirst = template === 'received';
    expect(subject).toBe(`${isFirst ? '' : 'Re: '}Не открывается каталог выставки [K7Q-2M44]`);
    for (const part of [text, html]) {
      expect(part).toContain(headings[template][language]);
      expect(part).toContain('https://help.example/requests/K7Q2M44');
      expect(part).toContain('https://help.example/settings');
      for (const line of email.receipt) expect(part).toContain(line.text);
    }
    expect(html).toContain(`<html lang="${language}">`);
    expect(text.includes('Проверьте <каталог>.')).toBe(email.text !== null);
    expect(html.includes('Готово.<br>\nПроверьте &lt;каталог&gt;.')).toBe(email.text !== null);
    expect(text).not.toMatch(/undefined|null|\[object/u);
  });

  it('states the deadline with year and time zone in the first email', () => {
    const { text } = renderEmail(emailOf('received', 'ru'), context);
    expect(text).toContain(
      'Мы ответим не позднее: пн, 23 ноября 2026 г., 14:00 (Москва, стандартное время).',
    );
    expect(text).toContain('Срок: пн, 23 ноября, 14:00 (п. 3.4)');
    expect(renderEmail(emailOf('received', 'en'), context).text).toContain(
      'We shall answer by Mon, 23 November 2026, 14:00 (Moscow Standard Time).',
    );
  });

  it('T23, T25: removes line breaks from names and subjects, and escapes HTML', () => {
    const email = emailOf('reply', 'ru');
    const hostile = {
      ...email,
      subject: 'a\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>\u202E',
      to: { ...email.to, name: 'Ольга\r\nX-Evil: 1 <img src=x onerror=alert(1)>' },
      text: '"><script>alert(2)</script>',
    };
    const { subject, text, html } = renderEmail(hostile, context);
    expect(subject).toBe('Re: a Bcc: victim@example.org <script>alert(1)</script> [K7Q-2M44]');
    expect(text).toContain('Здравствуйте, Ольга X-Evil: 1 <img src=x onerror=alert(1)>!');
    expect(html).not.toMatch(/<script|<img/u);
  });

  it('invites replies only if they reach the service', () => {
    const email = emailOf('question', 'ru');
    const open = renderEmail(email, { ...context, acceptsReplies: true }).text;
    expect(open).toContain('Ответить можно на это письмо');
    expect(renderEmail(email, context).text).toContain('Ответы на это письмо мы не получаем');
  });

  it.each([
    ['declined', 'ru', ['Причина по регламенту: Нужна <доработка> (п. 2.7).']],
    ['declined', 'en', ['Reason by the regulation: Нужна <доработка> (cl. 2.7).']],
    [
      'deferred',
      'ru',
      [
        'Причина по регламенту: Нужна <доработка> (п. 2.7).',
        '14 декабря 2026 г. мы вернёмся к вопросу.',
      ],
    ],
    ['deferred', 'en', ['We come back to it on 14 December 2026.']],
  ] as const)('%s names reason, clause and day in %s (clause 2.7)', (template, language, lines) => {
    const email = emailOf(template, language);
    const { text, html } = renderEmail(email, context);
    for (const line of lines) expect(text.split('\n')).toContain(line);
    expect(html).toContain('Нужна &lt;доработка&gt;');
    const older = renderEmail({ ...email, reason: null }, context).text;
    expect(older).not.toMatch(/Причина|Reason|вернёмся|come back|[{}]/u);
    expect(older).toContain('Готово.');
  });

  it('T25: expands no placeholder in names, subjects and messages', () => {
    const email = {
      ...emailOf('reply', 'ru'),
      subject: '{number} {{reason}} {message}',
      text: '{receipt} {subject}',
      to: { uid: 'olga', name: '{number}', address: 'olga@example.test' },
    };
    const paragraphs = ['{subject}', '{message}'];
    const ru = { ...builtInTemplates.reply.ru, paragraphs };
    const templates = { ...builtInTemplates, reply: { ...builtInTemplates.reply, ru } };
    const { text } = renderEmail(email, { ...context, templates });
    const lines = text.split('\n');
    for (const line of ['{number} {{reason}} {message}', '{receipt} {subject}'])
      expect(lines).toContain(line);
    expect(lines).toContain('Здравствуйте, {number}!');
  });

  it('says how many pictures are on the site, beside those that are attached', () => {
    const picture = {
      id: '0'.repeat(32),
      name: 'a.png',
      type: 'image/png',
      width: 1,
      height: 1,
      bytes: 6 * 1_024 * 1_024,
    } as const;
    const withPictures = (...pictures: (typeof picture)[]) =>
      renderEmail({ ...emailOf('reply', 'ru'), pictures }, context).text;
    expect(withPictures(picture)).not.toContain('ещё снимки');
    expect(withPictures(picture, picture, picture)).toContain('есть ещё снимки: 2.');
  });

  it('escapes the texts of a configuration', () => {
    const ru = {
      heading: '<b>{number}</b>',
      paragraphs: ['<img src=x>', '{message}'],
      button: '<i>',
    };
    const templates = { ...builtInTemplates, reply: { ...builtInTemplates.reply, ru } };
    const { html } = renderEmail(emailOf('reply', 'ru'), { ...context, templates });
    expect(html).not.toMatch(/<b>|<img|<i>/u);
    expect(html).toContain('&lt;b&gt;K7Q-2M44&lt;/b&gt;');
  });

  it('renders the markup of a message in both formats, with whole addresses', () => {
    const markup =
      '**Готово**, см. [справку](/help/x) и [сайт](https://a.test/y).\n\n1. <b>\n\n> было';
    const email = { ...emailOf('reply', 'ru'), text: markup, format: 'markdown' } as const;
    const { text, html } = renderEmail(email, context);
    expect(text).toContain(
      'Готово, см. справку (https://help.example/help/x) и сайт (https://a.test/y).\n\n1. <b>\n\n> было',
    );
    expect(html).toContain('<strong>Готово</strong>');
    expect(html).toContain('href="https://help.example/help/x"');
    expect(html).toContain('>сайт</a> (a.test)');
    expect(html).toContain('<li>&lt;b&gt;</li>');
  });

  it('shows a plain text verbatim', () => {
    const { text, html } = renderEmail({ ...emailOf('reply', 'ru'), text: '**да**' }, context);
    expect(text).toContain('**да**');
    expect(html).toContain('**да**');
  });

  it('has no links for people without an account', () => {
    const email = emailOf('reply', 'ru');
    const { text } = renderEmail({ ...email, to: { ...email.to, uid: null } }, context);
    expect(text).not.toContain('https://');
  });
});

describe('headers of an email', () => {
  const origin = { siteOrigin: 'https://help.example', unsubscribeToken: null };

  it('mark it as automatic and name the preferences', () => {
    const email = emailOf('reply', 'ru');
    expect(emailHeaders(email, origin)).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'List-Unsubscribe': '<https://help.example/settings>',
    });
    const anonymous = { ...email, to: { ...email.to, uid: null } };
    expect(emailHeaders(anonymous, origin)).not.toHaveProperty('List-Unsubscribe');
  });

  it('unsubscribe with one click where there is a token (RFC 8058)', () => {
    const email = emailOf('reply', 'en');
    expect(emailHeaders(email, { ...origin, unsubscribeToken: 'reply.b2xnYQ.mac' })).toMatchObject({
      'List-Unsubscribe': '<https://help.example/unsubscribe?lang=en&token=reply.b2xnYQ.mac>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('keep the stored Message-ID, or derive one from the id of an older document', () => {
    const email = emailOf('received', 'ru');
    expect(emailThread(email, 'other.example').messageId).toBe(email.messageId);
    expect(emailThread({ ...email, messageId: null }, 'help.example')).toEqual({
      messageId: `${email.id}@help.example`,
      inReplyTo: null,
      references: [`${email.number}@help.example`],
    });
  });
});
