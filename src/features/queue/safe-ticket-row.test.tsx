// @vitest-environment jsdom
import { showTicketNumber, zooportalCalendars, type Ticket } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { keepForStart } from '../../data/live-list/list-cache';
import { startTexts } from '../../i18n/testing/start-texts';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { SafeTicketRow } from './safe-ticket-row';

const valid = newTicket();
const damaged: Ticket = {
  ...valid,
  number: 'K7Q2M5W',
  subject: 'Повреждённое обращение',
  deadline: { ...valid.deadline, dueAt: 9e15 },
};

const list = (tickets: readonly Ticket[]) => (
  <MemoryRouter>
    <CalendarsContext value={zooportalCalendars}>
      {tickets.map((ticket) => (
        <SafeTicketRow
          key={ticket.number}
          ticket={ticket}
          columns={['requester']}
          uid={null}
          to={`/console/all/${ticket.number}`}
          isOpen={false}
          isTabStop={false}
          onNear={() => undefined}
        />
      ))}
    </CalendarsContext>
  </MemoryRouter>
);

const errorText = new RegExp(`${showTicketNumber(damaged.number)}: обращение не показать`, 'u');

beforeAll(() => startTexts('ru'));

beforeEach(() => {
  localStorage.clear();
  // React logs errors caught by a boundary.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('shows a ticket that fails to render as one error row and keeps the others', () => {
  render(list([damaged, valid]));
  expect(screen.getByText(errorText)).toBeTruthy();
  expect(screen.getByText(valid.subject)).toBeTruthy();
});

test('renders the row once its document is repaired', () => {
  const { rerender } = render(list([damaged]));
  rerender(list([{ ...damaged, deadline: valid.deadline }]));
  expect(screen.queryByText(errorText)).toBeNull();
  expect(screen.getByText(damaged.subject)).toBeTruthy();
});

test('removes the cached list that contains an unrenderable ticket', () => {
  keepForStart('queue', 'anna', [damaged, valid]);
  expect(localStorage).toHaveLength(1);
  render(list([damaged]));
  expect(localStorage).toHaveLength(0);
});

test('shows the dot only for a requester message after the last staff message', () => {
  const dot = () => screen.queryByText('Новое сообщение заявителя');
  const assigned: Ticket = { ...valid, status: 'open', lastMessageBy: 'requester' };
  const { rerender } = render(list([assigned]));
  expect(dot()).toBeNull();
  rerender(list([{ ...assigned, requesterWroteAt: assigned.receivedAt + 1 }]));
  expect(dot()).not.toBeNull();
});
