// @vitest-environment jsdom
import { toRequesterTicket, showTicketNumber, zooportalCalendars } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { readPortalTicket } from '../../data/documents';
import { splitUnreadable } from '../../data/unreadable';
import { startTexts } from '../../i18n/testing/start-texts';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { TicketList } from './ticket-list';

const mocks = vi.hoisted(() => ({ stored: [] as { number: string }[] }));

vi.mock('../../data/portal', () => ({ myTickets: () => ({}) }));
vi.mock('../../data/read-state/use-read-state', () => ({ useReadState: () => null }));
vi.mock('../../data/live-query', () => ({
  useLiveQuery: () => {
    const documents = mocks.stored.map((raw) => ({
      id: raw.number,
      item: readPortalTicket(raw, raw.number),
    }));
    const data = { ...splitUnreadable(documents), size: documents.length, end: null };
    return { state: 'ready', data, error: null, stale: false };
  },
}));

const requesterTicket = toRequesterTicket(newTicket());
const damaged = {
  ...requesterTicket,
  number: 'K7Q2M5W',
  deadline: { ...requesterTicket.deadline, dueAt: 9e15 },
};
const row = `${showTicketNumber('K7Q2M5W')}: обращение не показать, в его данных ошибка.`;

const list = () =>
  render(
    <MemoryRouter>
      <CalendarsContext value={zooportalCalendars}>
        <TicketList uid="olga" />
      </CalendarsContext>
    </MemoryRouter>,
  );

const texts = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

beforeAll(() => startTexts('ru'));

// Unreadable records are reported through `reportError`.
beforeEach(() => vi.stubGlobal('reportError', () => undefined));

test('shows an unreadable request as one row in its position', () => {
  mocks.stored = [
    { ...requesterTicket, number: 'A7Q2M5W' },
    damaged,
    { ...requesterTicket, number: 'Z7Q2M5W' },
  ];
  list();
  expect(texts()).toHaveLength(3);
  expect(texts()[1]).toBe(row);
});

test('does not call a list of unreadable requests empty', () => {
  mocks.stored = [damaged];
  list();
  expect(texts()).toEqual([row]);
});

test('shows the requests that wait for the user first', () => {
  const subjects = ['Новое', 'Ждём ответа', 'Старое', 'Тоже ждём'];
  mocks.stored = subjects.map((subject, at) => ({
    ...requesterTicket,
    number: `${'ABCD'[at]}7Q2M5W`,
    subject,
    status: at % 2 === 1 ? 'waiting' : 'new',
  }));
  list();
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Ждём ответа',
    'Тоже ждём',
    'Новое',
    'Старое',
  ]);
});
