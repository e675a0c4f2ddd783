// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { fixturesOf } from '../../domain/src/testing/fixtures/fixtures';
import { readEvent, readMessage, readNote, readPortalTicket, parseTicket } from './documents';
import { readActiveVersions, readPublishErrors } from './rules';

test.each([
  ['active-versions', readActiveVersions],
  ['event', readEvent],
  ['message', readMessage],
  ['note', readNote],
  ['publish-errors', readPublishErrors],
  ['requester-view', readPortalTicket],
  ['ticket', parseTicket],
] as const)('parses every %s of version 1', (kind, read) => {
  const reported = vi.fn<typeof reportError>();
  vi.stubGlobal('reportError', reported);
  const fixtures = fixturesOf(kind);
  expect(fixtures.length).toBeGreaterThan(0);
  for (const { path, raw } of fixtures) {
    expect([path, read(raw, path)]).not.toEqual([path, null]);
  }
  expect(reported).not.toHaveBeenCalled();
});
