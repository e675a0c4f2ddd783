import { formatDue } from '@reglament/domain';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar/avatar';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { MessageText } from '../../ui/text/message-text';
import { PlainText } from '../../ui/text/plain-text';
import type { ThreadText } from './thread-items';
import styles from './thread.module.css';

/** Loaded on demand with the first message that has pictures. */
const ThreadPictures = lazy(async () => ({
  default: (await import('./thread-pictures')).ThreadPictures,
}));

const INTERVAL_MS = 60_000;

const When = ({ at, journey }: Pick<ThreadText, 'at' | 'journey'>) => {
  const { t } = useTranslation('console');
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  if (journey === 'sending') return <span className={styles['when']}>{t('thread.sending')}</span>;
  if (journey === 'queued') return <span className={styles['when']}>{t('thread.queued')}</span>;
  return (
    <time className={styles['when']} dateTime={new Date(at).toISOString()}>
      {formatDue(at, now, localFormat)}
    </time>
  );
};

/** Quotes and signature of an email, collapsed. */
const Quoted = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('console');
  return (
    <details>
      <summary>{t('thread.quoted')}</summary>
      <PlainText text={text} />
    </details>
  );
};

/** Message or internal note. */
export const ThreadTextItem = ({ item }: { readonly item: ThreadText }) => {
  const { t } = useTranslation('console');
  const { kind, side, author, text, format, steps, quoted, attachments, journey, at } = item;
  return (
    <article
      className={styles['entry']}
      data-kind={kind}
      data-side={side}
      data-journey={journey ?? 'stored'}
    >
      <header className={styles['head']}>
        <Avatar name={author} size="large" />
        <div>
          <p className={styles['author']}>{author}</p>
          <p className={styles['meta']}>
            <span>{kind === 'note' ? t('thread.note') : t(`thread.${side}`)}</span>
            <When at={at} journey={journey} />
          </p>
        </div>
      </header>
      {format === 'markdown' ? <MessageText text={text} /> : <PlainText text={text} />}
      {steps !== null && (
        <section className={styles['steps']}>
          <h3>{t('thread.steps')}</h3>
          <PlainText text={steps} />
        </section>
      )}
      {quoted !== null && <Quoted text={quoted} />}
      {attachments.length > 0 && (
        <Suspense>
          <ThreadPictures attachments={attachments} />
        </Suspense>
      )}
    </article>
  );
};
