import { deepFreeze } from '../freeze';
import type { EmailTemplate } from './email';
import type { TemplateTexts } from './email-placeholders';

/** A template in every language. */
interface BilingualTemplate {
  readonly ru: TemplateTexts;
  readonly en: TemplateTexts;
}

/** Heading and paragraphs of a template in one language. */
type Texts = readonly [heading: string, ...paragraphs: string[]];

const template = (
  [ruHeading, ...ruParagraphs]: Texts,
  [enHeading, ...enParagraphs]: Texts,
): BilingualTemplate => ({
  ru: {
    heading: ruHeading,
    paragraphs: ruParagraphs,
    button: 'Открыть обращение на сайте',
  },
  en: {
    heading: enHeading,
    paragraphs: enParagraphs,
    button: 'Open the request on the site',
  },
});

const dueRu = ['Мы ответим не позднее: {dueAt}.', '{receipt}'];
const dueEn = ['We shall answer by {dueAt}.', '{receipt}'];

/** Texts of emails until an administrator publishes others. */
export const builtInTemplates: Readonly<Record<EmailTemplate, BilingualTemplate>> = deepFreeze({
  received: template(
    ['Обращение принято', 'Мы получили ваше обращение.', ...dueRu],
    ['Request received', 'We have received your request.', ...dueEn],
  ),
  reply: template(
    ['Ответ службы поддержки', 'Вам ответили:', '{message}'],
    ['Answer of the service', 'You have an answer:', '{message}'],
  ),
  question: template(
    [
      'Вопрос к вам',
      'Для работы над обращением нужны подробности:',
      '{message}',
      'Пока мы ждём вас, срок ответа стоит.',
    ],
    [
      'A question for you',
      'We need details to work on your request:',
      '{message}',
      'While we wait for you, the clock stands.',
    ],
  ),
  resolved: template(
    [
      'Вопрос решён',
      'Обращение решено.',
      '{message}',
      'Если вопрос остался, в течение недели обращение можно открыть снова.',
    ],
    [
      'Question resolved',
      'Your request is resolved.',
      '{message}',
      'If the question remains, you can open the request again within a week.',
    ],
  ),
  declined: template(
    [
      'Обращение отклонено',
      'Мы не можем выполнить ваше обращение.',
      'Причина по регламенту: {reason} (п. {clause}).',
      '{message}',
      'Что можно сделать дальше, указано на странице обращения.',
    ],
    [
      'Request declined',
      'We cannot do what you asked for.',
      'Reason by the regulation: {reason} (cl. {clause}).',
      '{message}',
      'The page of the request says what can be done next.',
    ],
  ),
  deferred: template(
    [
      'Обращение отложено',
      'На решение нужно время.',
      'Причина по регламенту: {reason} (п. {clause}).',
      '{message}',
      '{until} мы вернёмся к вопросу.',
    ],
    [
      'Request deferred',
      'This takes time.',
      'Reason by the regulation: {reason} (cl. {clause}).',
      '{message}',
      'We come back to it on {until}.',
    ],
  ),
  contested: template(
    ['Возражение принято', 'Мы рассмотрим обращение ещё раз.', ...dueRu],
    ['Objection received', 'We shall consider your request again.', ...dueEn],
  ),
  reopened: template(
    ['Обращение открыто снова', 'Работа над вопросом продолжена.', '{message}', ...dueRu],
    ['Request open again', 'Work on your question goes on.', '{message}', ...dueEn],
  ),
  'deadline-moved': template(
    ['Срок перенесён', 'Срок ответа на ваше обращение изменился.', ...dueRu],
    ['Deadline moved', 'The deadline of the answer to your request has changed.', ...dueEn],
  ),
  test: template(
    [
      'Проверка почты',
      'Вы попросили пробное письмо. Раз вы его читаете, письма на этот адрес приходят.',
      'Пока письма возвращались, ответы ждали вас на странице обращения.',
    ],
    [
      'Test message',
      'You asked for a test message. If you read this, emails to this address arrive.',
      'While emails were returned, the answers waited on the page of your request.',
    ],
  ),
});
