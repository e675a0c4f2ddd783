// @vitest-environment jsdom
import { versionStamp, zooportalRegulation } from '@reglament/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOne } from './firebase/rest';
import { followRegulation } from './follow-regulation';
import { activeRegulation, showRegulation } from './regulation';

vi.mock('./firebase/rest');

const edited = { ...zooportalRegulation, version: 'edited' };

let stop = (): void => undefined;

const pointerTo = (version: string) => ({
  regulation: { version, since: 1 },
  calendar: null,
  ...versionStamp,
});

/** What the database says; a document that is not named is not there. */
const answers = (documents: Readonly<Record<string, object>>) =>
  vi.mocked(readOne).mockImplementation(async (path) => {
    const data = documents[path];
    return data === undefined ? null : { id: path, data };
  });

const published = (document: object) => ({
  'public/activeVersions': pointerTo('edited'),
  'config/regulation/versions/edited': {
    version: 'edited',
    publishedAt: 1,
    document,
    ...versionStamp,
  },
});

beforeEach(() => {
  localStorage.clear();
  vi.mocked(readOne).mockReset();
  showRegulation(zooportalRegulation);
});
afterEach(() => stop());

test('shows the version that is active, and keeps it for the next visit', async () => {
  answers(published(edited));
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(edited));
  expect(localStorage.getItem('reglament:regulation')).toContain('"version":"edited"');
});

test('ignores what a newer service added to the regulation', async () => {
  answers(published({ ...edited, surveys: [] }));
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(edited));
});

test('shows what ships where nothing was published', async () => {
  showRegulation(edited);
  answers({});
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(zooportalRegulation));
});

test('goes on with what it knows while a version cannot be read', async () => {
  answers(published({ categories: [] }));
  stop = followRegulation();
  await vi.waitFor(() => expect(readOne).toHaveBeenCalledTimes(2));
  expect(activeRegulation()).toEqual(zooportalRegulation);
});

test('asks again after a failure', async () => {
  vi.useFakeTimers();
  answers(published(edited));
  vi.mocked(readOne).mockRejectedValueOnce(new Error('no line'));
  stop = followRegulation();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(activeRegulation()).toEqual(edited);
  vi.useRealTimers();
});
