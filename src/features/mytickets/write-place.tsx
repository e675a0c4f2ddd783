import type { Message, PortalTicket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import type { TrayInForm } from '../../data/attachments/use-tray';
import type { DraftName } from '../../data/draft';
import { useNow } from '../../ui/clock/use-now';
import { ButtonLink } from '../../ui/light/button';
import { FormActions } from '../../ui/light/form';
import { situationOf, writingOf, type Writing } from './situation';
import type { Written } from './use-outgoing';
import { WriteForm } from './write-form';

const PACE_MS = 10_000;

/** What is said aloud once a message has arrived. */
const arrived = {
  reply: 'write.sent',
  reopen: 'write.reopened',
  contest: 'write.contested',
} as const satisfies Record<Writing, string>;

interface WritePlaceProps {
  readonly ticket: PortalTicket;
  readonly thread: readonly Message[];
  readonly draft: DraftName;
  readonly files: TrayInForm;
  /** Gives a message away; its id, or null when the text cannot be one. */
  readonly onGive: (kind: Writing, written: Written) => string | null;
}

/** Where a requester writes, if this request is still the place; what was sent is said aloud. */
export const WritePlace = ({ ticket, thread, draft, files, onGive }: WritePlaceProps) => {
  const { t } = useTranslation('portal');
  const [given, setGiven] = useState<{ id: string; kind: Writing } | null>(null);
  const kind = writingOf(situationOf(ticket, useNow(PACE_MS)));
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
        <WriteForm kind={kind} ticket={ticket} draft={draft} files={files} onGive={give} />
      )}
    </>
  );
};
