import type { Message, PortalTicket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import type { UploadQueueInForm } from '../../data/attachments/use-upload-queue';
import type { DraftName } from '../../data/draft';
import { useNow } from '../../ui/clock/use-now';
import { ButtonLink } from '../../ui/portal/button';
import { FormActions } from '../../ui/portal/form';
import { ReplyForm } from './reply-form';
import { phaseOf, replyModeOf, type ReplyMode } from './ticket-phase';
import type { ReplyContent } from './use-pending-messages';

const INTERVAL_MS = 10_000;

/** Screen reader announcement after a message is delivered, by mode. */
const announcements = {
  reply: 'write.sent',
  reopen: 'write.reopened',
  contest: 'write.contested',
} as const satisfies Record<ReplyMode, string>;

interface ReplySectionProps {
  readonly ticket: PortalTicket;
  readonly thread: readonly Message[];
  readonly draft: DraftName;
  readonly files: UploadQueueInForm;
  /** Sends a message; returns its id, or null if the text is invalid. */
  readonly onSend: (kind: ReplyMode, content: ReplyContent) => string | null;
}

/** Reply form, or a link to a new request if this one is closed; announces delivery. */
export const ReplySection = ({ ticket, thread, draft, files, onSend }: ReplySectionProps) => {
  const { t } = useTranslation('portal');
  const [sent, setSent] = useState<{ id: string; kind: ReplyMode } | null>(null);
  const kind = replyModeOf(phaseOf(ticket, useNow(INTERVAL_MS)));
  const isDelivered = thread.some(({ id }) => id === sent?.id);
  const send = (text: string, attachments: readonly string[]): boolean => {
    const id = kind && onSend(kind, { text, attachments });
    if (kind && id !== null) setSent({ id, kind });
    return id !== null;
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {isDelivered && t(announcements[sent?.kind ?? 'reply'])}
      </p>
      {kind === null ? (
        <FormActions>
          <ButtonLink to={paths.submit()}>{t('ticket.create')}</ButtonLink>
        </FormActions>
      ) : (
        <ReplyForm kind={kind} ticket={ticket} draft={draft} files={files} onSend={send} />
      )}
    </>
  );
};
