import type { Message } from '@reglament/domain';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DueText } from '../../ui/clock/due-text';
import { MessageText } from '../../ui/text/message-text';
import styles from './conversation.module.css';

/** Loaded on demand with the first message that has pictures. */
const Thumbnails = lazy(async () => ({
  default: (await import('./message-pictures')).MessagePictures,
}));

/** One message with author and time; a plain text is shown verbatim, never as markup. */
export const MessageItem = ({ message }: { readonly message: Message }) => {
  const { t } = useTranslation('portal');
  const { author, at, text, format, steps, quoted, attachments } = message;
  return (
    <li className={styles['message']} data-role={author.role}>
      <p className={styles['byline']}>
        <span className={styles['author']}>
          {author.role === 'requester' ? t('ticket.you') : author.name}
        </span>
        {author.role === 'agent' && <span>{t('ticket.service')}</span>}
        <span className={styles['at']}>
          <DueText at={at} />
        </span>
      </p>
      {format === 'markdown' ? (
        <MessageText text={text} />
      ) : (
        <p className={styles['text']}>{text}</p>
      )}
      {steps !== null && (
        <>
          <p className={styles['stepsTitle']}>{t('ticket.steps')}</p>
          <p className={styles['text']}>{steps}</p>
        </>
      )}
      {quoted !== null && (
        <details>
          <summary>{t('ticket.quoted')}</summary>
          <p className={styles['text']}>{quoted}</p>
        </details>
      )}
      {attachments.length > 0 && (
        <Suspense>
          <Thumbnails attachments={attachments} />
        </Suspense>
      )}
    </li>
  );
};
