import { parseJson } from '@reglament/domain';
import { signedInFrom, type SignedIn } from './signed-in';

/** The user whom the authentication library keeps in this browser, with a token that is valid. */
export interface PersistedUser extends SignedIn {
  readonly token: string;
  readonly projectId: string;
}

/** Where the authentication library keeps its users. */
const DATABASE = 'firebaseLocalStorageDb';
const STORE = 'firebaseLocalStorage';
const KEY_START = 'firebase:authUser:';

/** Remaining validity that a request needs, in milliseconds. */
const MARGIN_MS = 10_000;

const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined,
    value,
  );

const textAt = (...path: Parameters<typeof at>): string | null => {
  const value = at(...path);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The claims of a token; the server verifies it, the page only reads it. */
const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(payload), (letter) => letter.codePointAt(0) ?? 0);
  const claims = parseJson(new TextDecoder().decode(bytes));
  return typeof claims === 'object' ? { ...claims } : {};
};

/** Parses a record of the library; null when it is of another form or the token has expired. */
export const parsePersistedUser = (record: unknown, now: number): PersistedUser | null => {
  const token = textAt(record, 'value', 'stsTokenManager', 'accessToken');
  const uid = textAt(record, 'value', 'uid');
  if (token === null || uid === null) return null;
  const claims = claimsOf(token);
  const { exp, aud } = claims;
  const isValid = typeof exp === 'number' && exp * 1_000 > now + MARGIN_MS;
  if (!isValid || typeof aud !== 'string') return null;
  const account = {
    uid,
    email: textAt(record, 'value', 'email'),
    displayName: textAt(record, 'value', 'displayName'),
    emailVerified: at(record, 'value', 'emailVerified') === true,
  };
  return { ...signedInFrom(account, claims), token, projectId: aud };
};

const readRecords = (): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.addEventListener('error', () => reject(new Error('not opened')));
    // The library creates the database itself.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => {
      const { result: database } = opening;
      const range = IDBKeyRange.lowerBound(KEY_START);
      const reading = database.transaction(STORE).objectStore(STORE).getAll(range);
      reading.addEventListener('error', () => reject(new Error('not read')));
      reading.addEventListener('success', () => resolve(reading.result));
      database.close();
    });
  });

/** Reads the signed-in user without the library; null when that needs the library. */
export const readPersistedUser = async (): Promise<PersistedUser | null> => {
  try {
    const records = await readRecords();
    const kept = records.find((record) => textAt(record, 'fbase_key')?.startsWith(KEY_START));
    return parsePersistedUser(kept, Date.now());
  } catch {
    return null;
  }
};
