// @vitest-environment jsdom
import { showTicketNumber, zooportalCalendars } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { parseTicket } from '../../data/documents';
import { splitUnreadable } from '../../data/unreadable';
import { startTexts } from '../../i18n/testing/start-texts';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { ListRows } from './list-rows';
import { rowsOf, stepFrom } from './rows';

const ticket = newTicket();
const { deadline } = ticket;
const stored = [
  { ...ticket, number: 'A7Q2M5W' },
  { ...ticket, number: 'K7Q2M5W', deadline: { ...deadline, dueAt: 9e15 } },
  { ...ticket, number: 'Z7Q2M5W' },
];

beforeAll(() => startTexts('ru'));

test('shows a ticket with an out-of-range timestamp as one focusable row', () => {
  vi.stubGlobal('reportError', () => undefined);
  const documents = stored.map((raw) => ({
    id: raw.number,
    item: parseTicket(raw, raw.number),
  }));
  const { items, unreadable } = splitUnreadable(documents);
  const rows = rowsOf(items, false, unreadable);
  render(
    <MemoryRouter>
      <CalendarsContext value={zooportalCalendars}>
        <ListRows
          content={createRef()}
          label="Очередь"
          columns={['requester']}
          uid={null}
          firstVisible={0}
          rows={rows}
          items={rows.map(({ key }, index) => ({
            key,
            index,
            start: 64 * index,
            end: 64 * (index + 1),
            size: 64,
            lane: 0,
          }))}
          height={64 * rows.length}
          cursor={null}
          openNumber={null}
          linkTo={(number) => `/console/queue/${number}`}
          onNear={() => undefined}
        />
      </CalendarsContext>
    </MemoryRouter>,
  );
  const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(texts).toHaveLength(stored.length);
  expect(texts[1]).toBe(
    `${showTicketNumber('K7Q2M5W')}: обращение не показать, в его данных ошибка.`,
  );
  expect([texts[0], texts[2]].every((text) => text?.includes(ticket.subject))).toBe(true);
  expect(stepFrom(rows, 0, 1)).toBe(1);
});
