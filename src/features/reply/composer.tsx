import { limits, nextStatus, type Ticket } from '@reglament/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposerActions } from './composer-actions';
import { ComposerNotices } from './composer-notices';
import { KindSwitch } from './kind-switch';
import { useComposer, type Composer as ComposerState } from './use-composer';
import styles from './composer.module.css';

interface ComposerProps {
  readonly ticket: Ticket;
  readonly uid: string;
}

const Field = ({
  composer,
  isClosed,
}: {
  readonly composer: ComposerState;
  readonly isClosed: boolean;
}) => {
  const { t } = useTranslation('console');
  const { kind, text, field, setText, give, invalid } = composer;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (kind === 'note') give('addNote');
    else give(isClosed ? 'reopen' : 'reply');
  };
  return (
    <textarea
      ref={field}
      className={styles['input']}
      aria-label={t(kind === 'note' ? 'composer.noteLabel' : 'composer.replyLabel')}
      placeholder={t(kind === 'note' ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
      aria-invalid={invalid !== null}
      // The draft keeps the text until sign-out; what the browser keeps to restore a page outlives that.
      autoComplete="off"
      rows={2}
      maxLength={limits.reply.max}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
};

/** Where agents write: an answer to the requester, or, on a tinted field, a note among staff. */
export const Composer = ({ ticket, uid }: ComposerProps) => {
  const { t } = useTranslation('console');
  const composer = useComposer(ticket, uid);
  const mayReply = nextStatus('agentReplies', ticket.status) !== null;
  return (
    <section
      className={styles['composer']}
      data-kind={composer.kind}
      aria-label={t('composer.label')}
    >
      <ComposerNotices composer={composer} />
      <div className={styles['box']}>
        <KindSwitch kind={composer.kind} mayReply={mayReply} onChange={composer.write} />
        {composer.kind === 'reply' && !mayReply ? (
          <p className={styles['closed']}>{t('composer.closed')}</p>
        ) : (
          <Field composer={composer} isClosed={ticket.status === 'resolved'} />
        )}
        <ComposerActions ticket={ticket} composer={composer} />
      </div>
    </section>
  );
};
