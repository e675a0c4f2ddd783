import { type PredictionContext, formatDue, type TicketEvent } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useTeamNames } from '../../data/use-optimistic-ticket';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import styles from './thread.module.css';

const INTERVAL_MS = 60_000;

type Translate = ReturnType<typeof useTranslation<'console'>>['t'];

const assignmentText = (
  { actor, after }: TicketEvent,
  t: Translate,
  nameOf: PredictionContext['nameOf'],
): string => {
  const to = after.assigneeUid;
  const who = actor.name;
  if (to === null) return t('events.givenBack', { who });
  if (to === actor.uid) return t('events.taken', { who });
  return t('events.assigned', { who, to: nameOf(to) ?? t('events.someone') });
};

/** Returns the event text key of a deadline change. */
const deadlineKey = ({ type, after }: TicketEvent) => {
  if (type === 'deadlineRecounted') return type;
  return after.deadline.manual ? 'deadlineSet' : 'deadlineRegular';
};

/** Returns the text of a status change by a requester's reply, or of a reply by a macro. */
const replyText = ({ before, macro, actor }: TicketEvent, t: Translate): string => {
  if (macro) return t('events.replied', { who: actor.name });
  return t(before?.status === 'deferred' ? 'events.backByReply' : 'events.resumed');
};

const useEventText = (event: TicketEvent): string => {
  const { type, actor, after, at: actsAt } = event;
  const { t } = useTranslation('console');
  const { localFormat } = useClockFacts();
  const nameOf = useTeamNames();
  const who = actor.name;
  const due = formatDue(after.deadline.dueAt, actsAt, localFormat);
  switch (type) {
    case 'ticketAssigned':
      return assignmentText(event, t, nameOf);
    case 'categoryChanged':
      return t('events.categoryChanged', {
        who,
        category: after.categoryTitle[localFormat.language],
      });
    case 'deadlineSet':
    case 'deadlineRecounted':
      return t(`events.${deadlineKey(event)}`, { who, due });
    case 'ticketDeclined':
    case 'ticketDeferred':
      return t(`events.${type}`, { who, reason: event.grounds?.title[localFormat.language] ?? '' });
    case 'tagsChanged':
    case 'refusalContested':
    case 'ticketResumed':
    case 'requesterAwaited':
    case 'ticketResolved':
    case 'ticketReopened':
    case 'ticketClosed':
    case 'deadlineNear':
    case 'deadlineMissed':
    case 'ticketRated':
    case 'emailFailed':
      return t(`events.${type}`, { who });
    case 'replySent':
    case 'ticketSubmitted':
    case 'noteAdded':
      return replyText(event, t);
  }
};

/** One event: what was decided, by whom, and the clause. */
export const ThreadEventItem = ({ event }: { readonly event: TicketEvent }) => {
  const { t } = useTranslation('console');
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  return (
    <p className={styles['event']}>
      <span>{useEventText(event)}</span>
      {event.macro && <span>{t('events.byMacro', { title: event.macro.title })}</span>}
      <span className={styles['clause']}>{t('clause', { clause: event.clause })}</span>
      <time className={styles['when']} dateTime={new Date(event.at).toISOString()}>
        {formatDue(event.at, now, localFormat)}
      </time>
    </p>
  );
};
