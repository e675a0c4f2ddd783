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

const sound = newTicket();
const damaged: Ticket = {
  ...sound,
  number: 'K7Q2M5W',
  subject: 'Повреждённое обращение',
  deadline: { ...sound.deadline, dueAt: 9e15 },
};

const list = (tickets: readonly Ticket[]) => (
  <MemoryRouter>
    <CalendarsContext value={zooportalCalendars}>
      {tickets.map((ticket) => (
        <SafeTicketRow
          key={ticket.number}
          ticket={ticket}
          columns={['requester']}
          to={`/console/all/${ticket.number}`}
          isOpen={false}
          isTabStop={false}
          onNear={() => undefined}
        />
      ))}
    </CalendarsContext>
  </MemoryRouter>
);

const said = new RegExp(`${showTicketNumber(damaged.number)}: обращение не показать`, 'u');

beforeAll(() => startTexts('ru'));

beforeEach(() => {
  localStorage.clear();
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a ticket that cannot be drawn is one row that says so, and the others stay', () => {
  render(list([damaged, sound]));
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.getByText(sound.subject)).toBeTruthy();
});

test('once its document is mended the row is drawn', () => {
  const { rerender } = render(list([damaged]));
  rerender(list([{ ...damaged, deadline: sound.deadline }]));
  expect(screen.queryByText(said)).toBeNull();
  expect(screen.getByText(damaged.subject)).toBeTruthy();
});

test('what the browser kept for the next start goes', () => {
  keepForStart('queue', 'anna', [damaged, sound]);
  expect(localStorage).toHaveLength(1);
  render(list([damaged]));
  expect(localStorage).toHaveLength(0);
});

test('the dot says that the requester wrote since the staff did, and nothing else', () => {
  const dot = () => screen.queryByText('Новое сообщение заявителя');
  const taken: Ticket = { ...sound, status: 'open', lastMessageBy: 'requester' };
  const { rerender } = render(list([taken]));
  expect(dot()).toBeNull();
  rerender(list([{ ...taken, requesterWroteAt: taken.receivedAt + 1 }]));
  expect(dot()).not.toBeNull();
});
