import { expect, test, vi } from 'vitest';
import { sendSignInLink } from './auth';

const auth = vi.hoisted(() => ({ languageCode: null as string | null }));
const asked = vi.hoisted(() => ({ languages: [] as (string | null)[] }));

vi.mock('./app', () => ({ firebaseApp: () => ({}) }));
vi.mock('firebase/auth', () => ({
  connectAuthEmulator: () => undefined,
  indexedDBLocalPersistence: {},
  inMemoryPersistence: {},
  initializeAuth: () => auth,
  sendSignInLinkToEmail: async () => {
    asked.languages.push(auth.languageCode);
  },
}));

test('a sign-in email is asked for in the language that is given', async () => {
  vi.stubGlobal('location', { origin: 'https://help.test' });
  await sendSignInLink('olga@reglament.test', 'en');
  await sendSignInLink('olga@reglament.test', 'ru');
  expect(asked.languages).toEqual(['en', 'ru']);
});
