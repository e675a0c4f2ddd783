import type { Language } from '../fields';
import type { EmailTemplate } from './email';

/** Texts of one template. */
interface TemplateMessages {
  readonly heading: string;
  /** Before the message of the service. */
  readonly lead: string | null;
  /** After it. */
  readonly next: string | null;
}

/** Email texts of one language; numbers and dates are formatted by the caller. */
interface EmailMessages {
  /** Display name of the sender. */
  readonly sender: string;
  readonly templates: Readonly<Record<EmailTemplate, TemplateMessages>>;
  readonly greeting: (name: string) => string;
  readonly request: (number: string, subject: string) => string;
  readonly due: (moment: string) => string;
  readonly receipt: string;
  readonly clause: (number: string) => string;
  readonly open: string;
  readonly canReply: string;
  readonly noReply: string;
  readonly cause: string;
  readonly settings: string;
}

const ru: EmailMessages = {
  sender: 'Служба поддержки',
  templates: {
    received: {
      heading: 'Обращение принято',
      lead: 'Мы получили ваше обращение.',
      next: null,
    },
    reply: { heading: 'Ответ службы поддержки', lead: 'Вам ответили:', next: null },
    question: {
      heading: 'Вопрос к вам',
      lead: 'Для работы над обращением нужны подробности:',
      next: 'Пока мы ждём вас, срок ответа стоит.',
    },
    resolved: {
      heading: 'Вопрос решён',
      lead: 'Обращение решено.',
      next: 'Если вопрос остался, в течение недели обращение можно открыть снова.',
    },
    declined: {
      heading: 'Обращение отклонено',
      lead: 'Мы не можем выполнить ваше обращение.',
      next: 'Причина по регламенту и что можно сделать дальше указаны на странице обращения.',
    },
    deferred: {
      heading: 'Обращение отложено',
      lead: 'На решение нужно время.',
      next: 'Причина по регламенту и день, когда мы вернёмся к вопросу, указаны на странице обращения.',
    },
    contested: {
      heading: 'Возражение принято',
      lead: 'Мы рассмотрим обращение ещё раз.',
      next: null,
    },
    reopened: {
      heading: 'Обращение открыто снова',
      lead: 'Работа над вопросом продолжена.',
      next: null,
    },
    'deadline-moved': {
      heading: 'Срок перенесён',
      lead: 'Срок ответа на ваше обращение изменился.',
      next: null,
    },
    test: {
      heading: 'Проверка почты',
      lead: 'Вы попросили пробное письмо. Раз вы его читаете, письма на этот адрес приходят.',
      next: 'Пока письма возвращались, ответы ждали вас на странице обращения.',
    },
  },
  greeting: (name) => (name === '' ? 'Здравствуйте!' : `Здравствуйте, ${name}!`),
  request: (number, subject) => `Обращение ${number}: ${subject}`,
  due: (moment) => `Мы ответим не позднее: ${moment}.`,
  receipt: 'Как получился этот срок',
  clause: (number) => `п. ${number}`,
  open: 'Открыть обращение на сайте',
  canReply: 'Ответить можно на это письмо или на странице обращения.',
  noReply: 'Ответы на это письмо мы не получаем: напишите на странице обращения.',
  cause: 'Вы получили это письмо, потому что обратились в службу поддержки.',
  settings: 'Выбрать, о чём вам писать',
};

const en: EmailMessages = {
  sender: 'Support service',
  templates: {
    received: { heading: 'Request received', lead: 'We have received your request.', next: null },
    reply: { heading: 'Answer of the service', lead: 'You have an answer:', next: null },
    question: {
      heading: 'A question for you',
      lead: 'We need details to work on your request:',
      next: 'While we wait for you, the clock stands.',
    },
    resolved: {
      heading: 'Question resolved',
      lead: 'Your request is resolved.',
      next: 'If the question remains, you can open the request again within a week.',
    },
    declined: {
      heading: 'Request declined',
      lead: 'We cannot do what you asked for.',
      next: 'The page of the request names the reason by the regulation and what can be done next.',
    },
    deferred: {
      heading: 'Request deferred',
      lead: 'This takes time.',
      next: 'The page of the request names the reason by the regulation and the day on which we come back to it.',
    },
    contested: {
      heading: 'Objection received',
      lead: 'We shall consider your request again.',
      next: null,
    },
    reopened: { heading: 'Request open again', lead: 'Work on your question goes on.', next: null },
    'deadline-moved': {
      heading: 'Deadline moved',
      lead: 'The deadline of the answer to your request has changed.',
      next: null,
    },
    test: {
      heading: 'Test message',
      lead: 'You asked for a test message. If you read this, emails to this address arrive.',
      next: 'While emails were returned, the answers waited on the page of your request.',
    },
  },
  greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
  request: (number, subject) => `Request ${number}: ${subject}`,
  due: (moment) => `We shall answer by ${moment}.`,
  receipt: 'How this deadline came about',
  clause: (number) => `cl. ${number}`,
  open: 'Open the request on the site',
  canReply: 'You can reply to this email or on the page of the request.',
  noReply: 'Replies to this email do not reach us: write on the page of the request.',
  cause: 'You receive this email because you wrote to the support service.',
  settings: 'Choose what we write to you about',
};

/** Email texts by language. */
export const emailMessages: Readonly<Record<Language, EmailMessages>> = { ru, en };

/** Returns the display name of the sender. */
export const senderName = (language: Language): string => emailMessages[language].sender;
