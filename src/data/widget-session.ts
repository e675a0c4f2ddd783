import * as z from 'zod/mini';
import { CommandError, parseDomainError } from './firebase/command-error';
import { loadAuth } from './load-auth';
import { clearPersonal, userStorage } from './local-store';
import { setSession } from './session';

const OWNER = 'owner';

/** The owner while a token is on its way and nobody knows yet whose it is. */
const UNKNOWN = '?';

/** Whether what is kept was typed on this very page, by whoever turns out to be there. */
let isOfThisPage = false;

/** Whether somebody has been here in this tab: what they typed waits until it is known who it is now. */
export const hasOwner = (): boolean => !isOfThisPage && userStorage.get(OWNER) !== null;

/** What somebody typed before they were known is theirs; what another person left is gone. */
const take = (uid: string | null): void => {
  if (hasOwner() && userStorage.get(OWNER) !== uid) clearPersonal();
  if (uid === null) userStorage.remove(OWNER);
  else userStorage.set(OWNER, uid);
};

/** A token is on its way: from now on what is typed belongs to somebody. */
export const expectToken = (): void => {
  if (hasOwner()) return;
  isOfThisPage = true;
  userStorage.set(OWNER, UNKNOWN);
};

const answerSchema = z.object({ token: z.string() });
const failureSchema = z.object({ error: z.unknown() });

/** Exchanges the token of a host for one of the service. */
const exchange = async (token: string): Promise<string> => {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
    credentials: 'omit',
  }).catch(() => {
    throw new CommandError({ code: 'unavailable' });
  });
  const body: unknown = await response.json().catch(() => null);
  const answer = answerSchema.safeParse(body);
  if (answer.success) return answer.data.token;
  const failure = failureSchema.safeParse(body);
  throw new CommandError(parseDomainError(failure.data?.error) ?? { code: 'unavailable' });
};

/** Nobody is signed in on the host's page, or the host does not say who. */
export const clearSession = (): void => {
  take(null);
  setSession(null);
};

/**
 * Signs in whoever the host's server vouches for.
 * @throws CommandError when the token is refused; then nobody is signed in
 */
export const signInWithHostToken = async (token: string): Promise<void> => {
  try {
    const [auth, own] = await Promise.all([loadAuth(), exchange(token)]);
    await auth.signInWithToken(own);
    auth.watchUser((signedIn) => {
      take(signedIn?.user.uid ?? null);
      setSession(signedIn);
    });
  } catch (error) {
    clearSession();
    throw error instanceof CommandError ? error : new CommandError({ code: 'unavailable' });
  }
};
