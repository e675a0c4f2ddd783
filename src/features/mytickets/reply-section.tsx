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
import { situationOf, writingOf, type ReplyMode } from './ticket-phase';
import type { Written } from './use-pending-messages';

const INTERVAL_MS = 10_000;

/** What is said aloud once a message has arrived. */
const arrived = {
  reply: 'write.sent',
  reopen: 'write.reopened',
  contest: 'write.contested',
} as const satisfies Record<ReplyMode, string>;

interface WritePlaceProps {
  readonly ticket: PortalTicket;
  readonly thread: readonly Message[];
  readonly draft: DraftName;
  readonly files: UploadQueueInForm;
  /** Gives a message away; its id, or null when the text cannot be one. */
  readonly onGive: (kind: ReplyMode, written: Written) => string | null;
}

/** Where a requester writes, if this request is still the place; what was sent is said aloud. */
export const ReplySection = ({ ticket, thread, draft, files, onGive }: WritePlaceProps) => {
  const { t } = useTranslation('portal');
  const [given, setGiven] = useState<{ id: string; kind: ReplyMode } | null>(null);
  const kind = writingOf(situationOf(ticket, useNow(INTERVAL_MS)));
  const hasArrived = thread.some(({ id }) => id === given?.id);
  const give = (text: string, attachments: readonly string[]): boolean => {
    const id = kind && onGive(kind, { text, attachments });
    if (kind && id !== null) setGiven({ id, kind });
    return id !== null;
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {hasArrived && t(arrived[given?.kind ?? 'reply'])}
      </p>
      {kind === null ? (
        <FormActions>
          <ButtonLink to={paths.submit()}>{t('ticket.create')}</ButtonLink>
        </FormActions>
      ) : (
        <ReplyForm kind={kind} ticket={ticket} draft={draft} files={files} onGive={give} />
      )}
    </>
  );
};
