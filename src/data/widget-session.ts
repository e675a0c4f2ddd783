import * as z from 'zod/mini';
import { CommandError, parseDomainError } from './firebase/command-error';
import { loadAuth } from './load-auth';
import { clearPersonal, userStorage } from './local-store';
import { setSession } from './session';

const OWNER = 'owner';

/** Placeholder owner while a host token is being exchanged. */
const UNKNOWN = '?';

/** Whether the stored data was entered on this page, before the user was known. */
let isFromThisPage = false;

/** Whether this tab stores data of an earlier page, which must not show until the user is known. */
export const hasOwner = (): boolean => !isFromThisPage && userStorage.get(OWNER) !== null;

/** Assigns the stored data to a user; deletes it when it belongs to another one. */
const claimStorage = (uid: string | null): void => {
  if (hasOwner() && userStorage.get(OWNER) !== uid) clearPersonal();
  if (uid === null) userStorage.remove(OWNER);
  else userStorage.set(OWNER, uid);
};

/** Announces a host token: data entered from now on belongs to the user of that token. */
export const expectToken = (): void => {
  if (hasOwner()) return;
  isFromThisPage = true;
  userStorage.set(OWNER, UNKNOWN);
};

const answerSchema = z.object({ token: z.string() });
const failureSchema = z.object({ error: z.unknown() });

/** Exchanges a host token for a Firebase custom token. */
const exchangeToken = async (token: string): Promise<string> => {
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

/** Ends the session: the host page has no signed-in user or sent no token. */
export const clearSession = (): void => {
  claimStorage(null);
  setSession(null);
};

/**
 * Signs in the user of a token that the host's server issued.
 * @throws CommandError when the token is rejected; then nobody is signed in
 */
export const signInWithHostToken = async (token: string): Promise<void> => {
  try {
    const [auth, customToken] = await Promise.all([loadAuth(), exchangeToken(token)]);
    await auth.signInWithToken(customToken);
    auth.watchUser((signedIn) => {
      claimStorage(signedIn?.user.uid ?? null);
      setSession(signedIn);
    });
  } catch (error) {
    clearSession();
    throw error instanceof CommandError ? error : new CommandError({ code: 'unavailable' });
  }
};
