// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { readEvent, readMessage, readNote, readPortalTicket, readTicket } from './documents';
import { readActiveVersions, readPublishErrors } from './rules';

test.each([
  ['active-versions', readActiveVersions],
  ['event', readEvent],
  ['message', readMessage],
  ['note', readNote],
  ['publish-errors', readPublishErrors],
  ['requester-view', readPortalTicket],
  ['ticket', readTicket],
])('the app reads every %s of version 1', (kind, read) => {
  const reported = vi.fn<typeof reportError>();
  vi.stubGlobal('reportError', reported);
  const file = new URL(`../../domain/src/testing/fixtures/v1/${kind}.json`, import.meta.url);
  const documents = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
  expect(documents.length).toBeGreaterThan(0);
  for (const [path, raw] of documents) expect([path, read(raw, path)]).not.toEqual([path, null]);
  expect(reported).not.toHaveBeenCalled();
});
