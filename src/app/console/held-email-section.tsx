import { useTranslation } from 'react-i18next';
import { useFreshness, type Freshness } from '../../data/connection';
import { liveEmail, useHeldEmails } from '../../data/held-emails';
import { useLiveQuery } from '../../data/live-query';
import { EmailList } from '../../features/held-email/email-list';
import { HeldEmailView } from '../../features/held-email/held-email-view';
import { ListHeader } from '../../features/queue/list-header';
import { ListSkeleton } from '../../features/queue/list-skeleton';
import { BackBar } from '../../features/ticket/back-bar';
import { ThreadSkeleton } from '../../features/ticket/thread-skeleton';
import { EmptyState } from '../../ui/patterns/empty-state';
import { ErrorState } from '../../ui/patterns/error-state';
import { LoadingState } from '../../ui/patterns/loading-state';
import { useFocusOnPhone } from './use-focus-on-phone';
import styles from './held-email-section.module.css';

/** Returns what the list displays in its loading state. */
const stageOf = (
  { state, items, unreadable }: ReturnType<typeof useHeldEmails>,
  freshness: Freshness,
): 'pending' | 'error' | 'empty' | 'full' => {
  if (state !== 'ready') return state;
  if (items.length + unreadable.length > 0) return 'full';
  // An empty cached result only means that nothing is cached.
  return freshness === 'refreshing' ? 'pending' : 'empty';
};

/** The list of held email, newest first. */
export const HeldEmailPanel = ({ openId }: { readonly openId: string | null }) => {
  const { t } = useTranslation(['heldEmail', 'common']);
  const emails = useHeldEmails();
  const { state, items, unreadable, stale, error, grow, retry } = emails;
  const freshness = useFreshness(state === 'ready' && stale);
  const stage = stageOf(emails, freshness);
  const title = t('title');
  return (
    <section className={styles['panel']} aria-label={title}>
      <ListHeader title={title} freshness={freshness} />
      {stage === 'pending' && (
        <LoadingState>
          <ListSkeleton />
        </LoadingState>
      )}
      {stage === 'error' && (
        <ErrorState text={t(`common:listen.${error?.code ?? 'unavailable'}`)} onRetry={retry} />
      )}
      {stage === 'empty' && <EmptyState text={t('empty')} />}
      {stage === 'full' && (
        <EmailList label={title} onEnd={grow} {...{ items, unreadable, openId }} />
      )}
    </section>
  );
};

/** The open email, or what to do when none is open. */
export const HeldEmailPane = ({ id }: { readonly id: string | null }) => {
  const { t } = useTranslation('heldEmail');
  const main = useFocusOnPhone(id ?? '');
  return (
    <main
      ref={main}
      className={styles['pane']}
      data-empty={id === null || undefined}
      id="content"
      tabIndex={-1}
    >
      {id === null ? <EmptyState text={t('choose')} /> : <OpenEmail key={id} id={id} />}
    </main>
  );
};

const OpenEmail = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation(['heldEmail', 'common']);
  const { state, data, error, retry } = useLiveQuery(liveEmail(id));
  return (
    <>
      <BackBar />
      {state === 'pending' && (
        <LoadingState>
          <ThreadSkeleton />
        </LoadingState>
      )}
      {state === 'error' && <ErrorState text={t(`common:listen.${error.code}`)} onRetry={retry} />}
      {state === 'ready' &&
        (data === null ? <EmptyState text={t('missing')} /> : <HeldEmailView email={data} />)}
    </>
  );
};
