import { languages, type Language } from '../fields';
import type { InboxRecord } from '../inbound/record';
import { NOTICE_TEMPLATE, unsent, type QueuedEmail } from './email';
import { blocksToHtml, blocksToText, type EmailBlock } from './email-blocks';

/** Texts of the notice in one language. */
interface NoticeTexts {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly signIn: string;
  readonly cause: string;
}

const texts: Readonly<Record<Language, NoticeTexts>> = {
  ru: {
    heading: 'Подтвердите адрес почты',
    paragraphs: [
      'Здравствуйте! Мы получили письмо с вашего адреса, но этого адреса нет ни в одном профиле, поэтому обращения пока нет.',
      'Войдите на сайт с этим адресом или добавьте его в профиль: свой, клуба или питомника. Письмо хранится 30 дней. Когда адрес подтвердится, оно станет обращением, и срок ответа пойдёт со времени, когда оно пришло.',
    ],
    signIn: 'Войти на сайт',
    cause: 'Это автоматический ответ на письмо в службу поддержки. Отвечать на него не нужно.',
  },
  en: {
    heading: 'Confirm your email address',
    paragraphs: [
      'Hello, we have received an email from your address, but no profile has this address, so there is no request yet.',
      'Sign in on the site with this address, or add it to a profile: your own, that of your club or kennel. The email is kept for 30 days. Once the address is confirmed it becomes a request, and its deadline counts from when the email came.',
    ],
    signIn: 'Sign in on the site',
    cause: 'This is an automatic reply to an email to the support service. It needs no answer.',
  },
};

/** Data for building a notice. */
interface NoticeContext {
  readonly id: string;
  /** Canonical, proven address of the sender. */
  readonly address: string;
  /** The domain part of Message-ID. */
  readonly host: string;
  readonly now: number;
}

/** A Message-ID that is safe in a header. */
const PRINTABLE = /^[\u0021-\u007E]+$/u;

/**
 * Builds the fixed-text reply to an unknown sender (clause 2.5). It repeats nothing of the email, so
 * that nobody can send words to others through the service.
 */
export const noticeEmail = (
  { subject, messageId }: Pick<InboxRecord, 'subject' | 'messageId'>,
  { id, address, host, now }: NoticeContext,
): QueuedEmail => {
  const inReplyTo = messageId !== null && PRINTABLE.test(messageId) ? messageId : null;
  return {
    id,
    number: null,
    to: { uid: null, name: '', address },
    language: /\p{Script=Cyrillic}/u.test(subject) ? 'ru' : 'en',
    template: NOTICE_TEMPLATE,
    subject: '',
    text: null,
    format: 'plain',
    deadline: null,
    receipt: [],
    pictures: [],
    reason: null,
    preference: null,
    ...unsent,
    nextAttemptAt: now,
    messageId: `${id}@${host}`,
    inReplyTo,
    references: inReplyTo === null ? [] : [inReplyTo],
    createdAt: now,
  };
};

/** Renders a notice in every language, the presumed one first: that of a stranger is unknown. */
export const renderNotice = (
  { language }: Pick<QueuedEmail, 'language'>,
  { siteOrigin }: { readonly siteOrigin: string },
) => {
  const inOrder = [language, ...languages.filter((other) => other !== language)];
  const blocks = inOrder.flatMap((one) => blocksOf(texts[one], `${siteOrigin}/sign-in`));
  const title = inOrder.map((one) => texts[one].heading).join(' / ');
  return {
    subject: title,
    text: blocksToText(blocks),
    html: blocksToHtml(blocks, { title, language }),
  };
};

const blocksOf = (
  { heading, paragraphs, signIn, cause }: NoticeTexts,
  url: string,
): readonly EmailBlock[] => [
  { kind: 'heading', text: heading },
  ...paragraphs.map((text): EmailBlock => ({ kind: 'paragraph', text })),
  { kind: 'button', text: signIn, url },
  { kind: 'small', text: cause },
];
