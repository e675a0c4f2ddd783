// @vitest-environment jsdom
import { showTicketNumber, type Ticket } from '@reglament/domain';
import { act, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { startTexts } from '../../i18n/testing/start-texts';
import { NearDeadlines } from './near-deadlines';

const mocks = vi.hoisted(() => {
  const pending: { state: string; data: unknown; stale: boolean } = {
    state: 'pending',
    data: undefined,
    stale: true,
  };
  return { near: pending };
});

vi.mock('../../data/live-query', () => ({ useLiveQuery: () => mocks.near }));

/** Server time at which the page was opened. */
const OPENED = Date.parse('2026-11-23T12:00:00+03:00');

const warned = (number: string, warnedAt: number): Ticket => {
  const ticket = newTicket();
  return { ...ticket, number, clock: { ...ticket.clock, warnedAt } };
};

const earlier = warned('K7Q2M44', OPENED - 60_000);
const newer = warned('K7Q2M5W', OPENED + 60_000);

const page = () => (
  <MemoryRouter>
    <NearDeadlines uid="anna" />
  </MemoryRouter>
);

const announced = () =>
  [earlier, newer].map(({ number }) =>
    screen.queryByText(new RegExp(showTicketNumber(number), 'u')),
  );

/** Renders the snapshots one after the other. */
const renderSnapshots = (
  ...snapshots: readonly (readonly [items: readonly Ticket[], stale: boolean])[]
) => {
  mocks.near = { state: 'pending', data: undefined, stale: true };
  const { rerender } = render(page());
  for (const [items, stale] of snapshots) {
    mocks.near = { state: 'ready', data: { items }, stale };
    act(() => rerender(page()));
  }
};

beforeAll(() => startTexts('ru'));
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

test.each([
  ['right', 0],
  ['an hour ahead', 3_600_000],
  ['an hour behind', -3_600_000],
])(
  'announces only warnings after the page was opened, with a browser clock that is %s',
  (_, off) => {
    vi.setSystemTime(OPENED + off);
    renderSnapshots([[earlier], false], [[newer, earlier], false]);
    expect(announced()).toEqual([null, expect.anything()]);
  },
);

test('does not announce a warning missing from the cache but in the first server snapshot', () => {
  vi.setSystemTime(OPENED - 3_600_000);
  renderSnapshots([[], true], [[earlier], false]);
  expect(announced()).toEqual([null, null]);
});

test('does not announce an older warning that re-enters the limited list', () => {
  vi.setSystemTime(OPENED - 3_600_000);
  const later = warned('K7Q2M6D', OPENED - 30_000);
  renderSnapshots([[later], false], [[earlier], false]);
  expect(announced()).toEqual([null, null]);
});
