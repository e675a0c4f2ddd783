import { limits, nextStatus, type Ticket } from '@reglament/domain';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposerActions, RESOLVE_QUESTION_ID } from './composer-actions';
import { AddFiles, ComposerFiles } from './composer-files';
import { ComposerNotices, INVALID_TEXT_ID } from './composer-notices';
import type { Act } from './failed-replies';
import { formatField, formatOfKey } from './format-text';
import { KindSwitch } from './kind-switch';
import { useComposer, type Composer as ComposerState } from './use-composer';
import styles from './composer.module.css';

/** Loaded after the field, which works without it. */
const FormatBar = lazy(async () => ({ default: (await import('./format-bar')).FormatBar }));
const TextPreview = lazy(async () => ({ default: (await import('./text-preview')).TextPreview }));

interface ComposerProps {
  readonly ticket: Ticket;
  readonly uid: string;
}

/** Returns the action of Ctrl+Enter. */
const actOf = ({ kind, isAsking }: ComposerState, isClosed: boolean): Act => {
  if (kind === 'note') return 'addNote';
  if (isAsking) return 'resolve';
  return isClosed ? 'reopen' : 'reply';
};

/** Formats the selection if the key press is a shortcut for that; returns whether it was. */
const formatByKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
  const format = formatOfKey(event);
  if (format === null) return false;
  event.preventDefault();
  formatField(event.currentTarget, format);
  return true;
};

const Field = ({
  composer,
  isClosed,
}: {
  readonly composer: ComposerState;
  readonly isClosed: boolean;
}) => {
  const { t } = useTranslation('console');
  const { kind, text, field, setText, invalid, isAsking, setAsking } = composer;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (formatByKey(event)) return;
    if (event.key === 'Escape') setAsking(false);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    composer.send(actOf(composer, isClosed));
  };
  const descriptions = [invalid && INVALID_TEXT_ID, isAsking && RESOLVE_QUESTION_ID];
  return (
    <textarea
      ref={field}
      className={styles['input']}
      aria-label={t(kind === 'note' ? 'composer.noteLabel' : 'composer.replyLabel')}
      placeholder={t(kind === 'note' ? 'composer.notePlaceholder' : 'composer.replyPlaceholder')}
      aria-invalid={invalid !== null}
      aria-describedby={descriptions.filter(Boolean).join(' ') || undefined}
      // Drafts are removed on sign-out; the browser's form restoration is not.
      autoComplete="off"
      rows={2}
      maxLength={limits.reply.max}
      // The text that was sent waits for its pictures.
      readOnly={kind === 'reply' && composer.files.isHeld}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
};

/** Composer for a reply to the requester or a tinted internal note. */
export const Composer = ({ ticket, uid }: ComposerProps) => {
  const { t } = useTranslation('console');
  const composer = useComposer(ticket, uid);
  const mayReply = nextStatus('agentReplies', ticket.status) !== null;
  const hasFiles = composer.kind === 'reply' && mayReply;
  const isWritable = composer.kind === 'note' || mayReply;
  const [isPreview, setPreview] = useState(false);
  return (
    <section
      className={styles['composer']}
      data-kind={composer.kind}
      aria-label={t('composer.label')}
    >
      <ComposerNotices ticket={ticket} composer={composer} />
      <div className={styles['box']} data-invalid={composer.invalid !== null}>
        <KindSwitch kind={composer.kind} mayReply={mayReply} onChange={composer.write}>
          {hasFiles && <AddFiles files={composer.files} />}
        </KindSwitch>
        {isWritable ? (
          <>
            <Field composer={composer} isClosed={ticket.status === 'resolved'} />
            <Suspense fallback={<div className={styles['bar']} />}>
              {isPreview && <TextPreview text={composer.text} />}
              <div className={styles['bar']}>
                <FormatBar field={composer.field} isPreview={isPreview} onPreview={setPreview} />
              </div>
            </Suspense>
          </>
        ) : (
          <p className={styles['closed']}>{t('composer.closed')}</p>
        )}
        {hasFiles && <ComposerFiles files={composer.files} />}
        <ComposerActions ticket={ticket} composer={composer} />
      </div>
    </section>
  );
};
