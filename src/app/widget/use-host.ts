import { useEffect, useEffectEvent, useState } from 'react';
import { CommandError } from '../../data/firebase/command-error';
import { useSession } from '../../data/session';
import {
  signInWithHostToken,
  clearSession,
  expectToken,
  hasOwner,
} from '../../data/widget-session';
import { prefillDraft } from '../../features/submit/prefill';
import { focusHeading } from '../../ui/portal/focus-heading';
import { hasHost, onHostMessage, tellHost } from '../../widget/frame/channel';
import { parseHostMessage } from './host-message';

const codeOf = (error: unknown): string =>
  error instanceof CommandError ? error.refusal.code : 'internal';

const identify = async (token: string | null, onRejected: () => void): Promise<void> => {
  if (token === null) return clearSession();
  try {
    await signInWithHostToken(token);
    tellHost({ type: 'identified' });
  } catch (error) {
    onRejected();
    tellHost({ type: 'error', code: codeOf(error) });
  }
};

const handleMessage = (raw: unknown, onRejected: () => void): void => {
  const message = parseHostMessage(raw);
  if (message?.type === 'prefill') prefillDraft(message.wish);
  else if (message?.type === 'identify') void identify(message.token, onRejected);
  else if (message?.type === 'shown') focusHeading();
  else if (message?.type === 'hello') {
    if (message.expectsToken) expectToken();
    else clearSession();
    tellHost({ type: 'ready' });
  }
};

/** Handles messages of the host page; ignores invalid ones. */
const useHostMessages = (onRejected: () => void): void => {
  const receive = useEffectEvent((raw: Readonly<Record<string, unknown>>) =>
    handleMessage(raw, onRejected),
  );
  useEffect(() => {
    if (!hasHost()) clearSession();
    // Never unsubscribed: the host page outlives this one.
    onHostMessage((raw) => receive(raw));
  }, []);
};

const useEscape = (): void =>
  useEffect(() => {
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === 'Escape' && !defaultPrevented) tellHost({ type: 'close' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

/** Connects to the host page. */
export const useHost = () => {
  const [isRejected, setRejected] = useState(false);
  useHostMessages(() => setRejected(true));
  useEscape();
  const isLoading = useSession().state === 'loading';
  // Hides the data of a previous user until the session is known.
  return { isRejected, isReady: !isLoading || !hasOwner() };
};
