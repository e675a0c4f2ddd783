import type { DomainError, HandleEmail } from '@reglament/domain';
import { useState } from 'react';
import { CommandError } from '../../data/firebase/command-error';
import { handleEmail } from '../../data/held-emails';

/** An action of an agent and the person to bind. */
export type EmailAction = Pick<HandleEmail, 'action' | 'uid'>;

interface Handling {
  readonly isSending: boolean;
  /** Why the server refused the last action, or that it could not be reached. */
  readonly error: DomainError | null;
  /** Sends an action, one at a time. */
  readonly send: (action: EmailAction) => Promise<void>;
}

const domainErrorOf = (error: unknown): DomainError =>
  error instanceof CommandError ? error.refusal : { code: 'internal' };

/** Sends actions on an email. */
export const useHandleEmail = (id: string): Handling => {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<DomainError | null>(null);
  // A repeat of a failed action carries the same id, so that it is carried out once.
  const [failed, setFailed] = useState<HandleEmail | null>(null);
  const send = async ({ action, uid }: EmailAction): Promise<void> => {
    if (isSending) return;
    const isRepeat = failed?.action === action && failed.uid === uid;
    const commandId = isRepeat ? failed.commandId : crypto.randomUUID();
    const input = { commandId, id, action, ...(uid !== undefined && { uid }) };
    setSending(true);
    setError(null);
    try {
      await handleEmail(input);
      setFailed(null);
    } catch (thrown) {
      setError(domainErrorOf(thrown));
      setFailed(input);
    } finally {
      setSending(false);
    }
  };
  return { isSending, error, send };
};
