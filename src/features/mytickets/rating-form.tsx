import { limits, type PortalTicket } from '@reglament/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parsePending } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { SendKey } from '../../ui/portal/send-key';
import { TextArea } from '../../ui/portal/text-area';
import { ScoreField } from './score-field';

/** Whether a rating of this ticket is being sent. */
const useIsSending = (number: string): boolean =>
  useCommandQueueEntries().some(
    ({ command, state }) =>
      command.name === 'rate' &&
      command.input.number === number &&
      (state === 'queued' || state === 'sending'),
  );

interface RatingFormProps {
  readonly ticket: PortalTicket;
}

/** Rating from 1 to 5 with an optional comment; editable after it was sent. */
export const RatingForm = ({ ticket }: RatingFormProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const commandQueue = useCommandQueue();
  const isSending = useIsSending(ticket.number);
  const { rating, number } = ticket;
  const [score, setScore] = useState(rating?.score ?? null);
  const [text, setText] = useState(rating?.text ?? '');
  const isSaved = rating !== null && rating.score === score && (rating.text ?? '') === text.trim();
  const tooLong = t('common:fieldIssues.too-long', { limit: limits.rating.max });
  const submit = () => {
    const input = { commandId: crypto.randomUUID(), number, score, text };
    const parsed = parsePending('rate', input);
    if (parsed.ok) commandQueue.add(parsed.value);
  };
  return (
    <Form onSubmit={submit}>
      <ScoreField ticket={ticket} value={score} onChange={setScore} />
      {score !== null && (
        <>
          <TextArea
            id="rating-text"
            label={t('rating.text')}
            error={text.length > limits.rating.max ? tooLong : undefined}
            rows={2}
            value={text}
            onChange={setText}
          />
          <FormActions>
            <Button type="submit" busy={isSaved || isSending}>
              {t('rating.send')}
            </Button>
            <SendKey />
          </FormActions>
        </>
      )}
      <p role="status">{isSaved && t('rating.thanks')}</p>
    </Form>
  );
};
