import { nextStatus, type Ticket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComposerActions } from './composer-actions';
import { ComposerField } from './composer-field';
import { AddFiles, ComposerFiles } from './composer-files';
import { ComposerNotices } from './composer-notices';
import { FormatBar } from './format-bar';
import { KindSwitch } from './kind-switch';
import { TextPreview } from './text-preview';
import { useComposer } from './use-composer';
import styles from './composer.module.css';

/** Loaded after the field, which works without it. */

interface ComposerProps {
  readonly ticket: Ticket;
  readonly uid: string;
}

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
            <ComposerField composer={composer} ticket={ticket} />
            {isPreview && <TextPreview text={composer.text} />}
            <div className={styles['bar']}>
              <FormatBar field={composer.field} isPreview={isPreview} onPreview={setPreview} />
            </div>
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
