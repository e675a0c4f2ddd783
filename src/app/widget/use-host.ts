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
import { beginReading } from '../../ui/portal/focus-heading';
import { hasHost, onHostMessage, tellHost } from '../../widget/frame/channel';
import { parseHostMessage } from './host-message';

const codeOf = (error: unknown): string =>
  error instanceof CommandError ? error.refusal.code : 'internal';

const identify = async (token: string | null, onUnknown: () => void): Promise<void> => {
  if (token === null) return clearSession();
  try {
    await signInWithHostToken(token);
    tellHost({ type: 'identified' });
  } catch (error) {
    onUnknown();
    tellHost({ type: 'error', code: codeOf(error) });
  }
};

const act = (raw: unknown, onUnknown: () => void): void => {
  const message = parseHostMessage(raw);
  if (message?.type === 'prefill') prefillDraft(message.wish);
  else if (message?.type === 'identify') void identify(message.token, onUnknown);
  else if (message?.type === 'shown') beginReading();
  else if (message?.type === 'hello') {
    if (message.expectsToken) expectToken();
    else clearSession();
    tellHost({ type: 'ready' });
  }
};

/** Does what the host's page asks for; what is no message of ours is ignored. */
const useHostMessages = (onUnknown: () => void): void => {
  const receive = useEffectEvent((raw: Readonly<Record<string, unknown>>) => act(raw, onUnknown));
  useEffect(() => {
    if (!hasHost()) clearSession();
    // The host's page lives as long as this one.
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

/** The tie to the host's page. */
export const useHost = () => {
  const [isUnknown, setUnknown] = useState(false);
  useHostMessages(() => setUnknown(true));
  useEscape();
  const isLoading = useSession().state === 'loading';
  // What another person left in this tab is not shown for a moment either.
  return { isUnknown, isDrawn: !isLoading || !hasOwner() };
};
