import {
  decideSubmit,
  emailFor,
  languages,
  notificationTypes,
  zooportalCalendars,
  zooportalRegulation,
  type Language,
  type NotificationType,
  type QueuedEmail,
} from '@reglament/domain';
import { actorOf, requesters } from '../seed/people';

const receivedAt = Date.parse('2026-11-27T17:30:00+03:00');

const samples: Readonly<Record<Language, { subject: string; text: string; answer: string }>> = {
  ru: {
    subject: 'Не открывается каталог выставки',
    text: 'После сохранения каталог пуст, хотя участники есть.',
    answer: 'Мы исправили выгрузку.\nОткройте каталог ещё раз и проверьте <список участников>.',
  },
  en: {
    subject: 'The catalogue of the show does not open',
    text: 'The catalogue is empty after saving, although there are participants.',
    answer: 'We have repaired the export.\nOpen the catalogue again and check <the participants>.',
  },
};

/** Types that begin a deadline and carry its receipt instead of words of an agent. */
const withReceipt = new Set<string>(['received', 'contested', 'reopened', 'deadline-moved']);

const deferredUntil = Date.parse('2026-12-14T10:00:00+03:00');

/** The first reason of clause 2.7 for declines and deferrals. */
function reasonOf(type: NotificationType, language: Language): QueuedEmail['reason'] {
  const [reason] = zooportalRegulation.reasons;
  if (reason === undefined || (type !== 'declined' && type !== 'deferred')) return null;
  const until = type === 'deferred' ? deferredUntil : null;
  return { title: reason.title[language], clause: reason.clause, until };
}

/** Returns an email of every type in every language, decided as a real one. */
export const sampleEmails = (): readonly QueuedEmail[] => languages.flatMap(emailsIn);

function emailsIn(language: Language): readonly QueuedEmail[] {
  const { subject, text, answer } = samples[language];
  const [requester] = requesters;
  if (requester === undefined) throw new Error('there is no requester');
  const decided = decideSubmit(
    {
      commandId: '00000000-0000-4000-8000-000000000000',
      category: 'organiser-system',
      objects: [{ kind: 'event', id: '1204' }],
      subject,
      text,
      language,
    },
    { number: 'K7Q2M44', load: { count: 12, capped: false } },
    {
      now: receivedAt,
      actor: actorOf(requester),
      channel: 'portal',
      regulation: zooportalRegulation,
      calendars: zooportalCalendars,
    },
  );
  if (!decided.ok) throw new Error(`the sample was rejected: ${decided.error.code}`);
  const secret = '0'.repeat(32);
  const context = { preferences: {}, host: 'help.example', secret, now: receivedAt };
  return decided.value[0].notifications.flatMap((notification) =>
    notificationTypes.flatMap((type) => {
      const { data } = notification;
      const content = withReceipt.has(type) ? {} : { text: answer, receipt: [] };
      const reason = reasonOf(type, language);
      return (
        emailFor({ ...notification, type, data: { ...data, ...content, reason } }, context) ?? []
      );
    }),
  );
}
