import type { Language } from '../fields';

/** Texts around the words of a template; numbers and dates are formatted by the caller. */
interface EmailMessages {
  readonly greeting: (name: string) => string;
  readonly request: (number: string, subject: string) => string;
  readonly receipt: string;
  readonly clause: (number: string) => string;
  readonly canReply: string;
  readonly noReply: string;
  /** Says how many pictures of the message are not attached. */
  readonly moreOnSite: (count: number) => string;
  readonly cause: string;
  readonly settings: string;
}

/** Email texts that are the same in all templates, by language. */
export const emailMessages: Readonly<Record<Language, EmailMessages>> = {
  ru: {
    greeting: (name) => (name === '' ? 'Здравствуйте!' : `Здравствуйте, ${name}!`),
    request: (number, subject) => `Обращение ${number}: ${subject}`,
    receipt: 'Как получился этот срок',
    clause: (number) => `п. ${number}`,
    canReply: 'Ответить можно на это письмо или на странице обращения.',
    noReply: 'Ответы на это письмо мы не получаем: напишите на странице обращения.',
    moreOnSite: (count) => `На странице обращения есть ещё снимки: ${count}.`,
    cause: 'Вы получили это письмо, потому что обратились в службу поддержки.',
    settings: 'Выбрать, о чём вам писать',
  },
  en: {
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    request: (number, subject) => `Request ${number}: ${subject}`,
    receipt: 'How this deadline came about',
    clause: (number) => `cl. ${number}`,
    canReply: 'You can reply to this email or on the page of the request.',
    noReply: 'Replies to this email do not reach us: write on the page of the request.',
    moreOnSite: (count) => `More pictures on the page of the request: ${count}.`,
    cause: 'You receive this email because you wrote to the support service.',
    settings: 'Choose what we write to you about',
  },
};
