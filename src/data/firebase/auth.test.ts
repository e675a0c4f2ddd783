import { expect, test, vi } from 'vitest';
import { sendSignInLink } from './auth';

const auth = vi.hoisted(() => ({ languageCode: null as string | null }));
const requests = vi.hoisted(() => ({ languages: [] as (string | null)[] }));

vi.mock('./app', () => ({ firebaseApp: () => ({}) }));
vi.mock('firebase/auth', () => ({
  connectAuthEmulator: () => undefined,
  indexedDBLocalPersistence: {},
  inMemoryPersistence: {},
  initializeAuth: () => auth,
  sendSignInLinkToEmail: async () => {
    requests.languages.push(auth.languageCode);
  },
}));

test('requests the sign-in email in the given language', async () => {
  vi.stubGlobal('location', { origin: 'https://help.test' });
  await sendSignInLink('olga@reglament.test', 'en');
  await sendSignInLink('olga@reglament.test', 'ru');
  expect(requests.languages).toEqual(['en', 'ru']);
});
