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

/** Mocks the documents of the database; others do not exist. */
const mockDocuments = (documents: Readonly<Record<string, object>>) =>
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

test('applies the active version and stores it for the next visit', async () => {
  mockDocuments(published(edited));
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(edited));
  expect(localStorage.getItem('reglament:regulation')).toContain('"version":"edited"');
});

test('ignores unknown fields of a newer regulation', async () => {
  mockDocuments(published({ ...edited, surveys: [] }));
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(edited));
});

test('applies the bundled regulation when nothing is published', async () => {
  showRegulation(edited);
  mockDocuments({});
  stop = followRegulation();
  await vi.waitFor(() => expect(activeRegulation()).toEqual(zooportalRegulation));
});

test('keeps the current regulation when a version is unreadable', async () => {
  mockDocuments(published({ categories: [] }));
  stop = followRegulation();
  await vi.waitFor(() => expect(readOne).toHaveBeenCalledTimes(2));
  expect(activeRegulation()).toEqual(zooportalRegulation);
});

test('retries after a failure', async () => {
  vi.useFakeTimers();
  mockDocuments(published(edited));
  vi.mocked(readOne).mockRejectedValueOnce(new Error('offline'));
  stop = followRegulation();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(activeRegulation()).toEqual(edited);
  vi.useRealTimers();
});
