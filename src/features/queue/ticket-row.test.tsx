// @vitest-environment jsdom
import type { View } from '@reglament/domain';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { newTicket } from '../../../domain/src/testing/builders';
import { startTexts } from '../../i18n/testing/start-texts';
import { TicketRow } from './ticket-row';

beforeAll(() => startTexts('ru'));

const ticket = { ...newTicket(), assignee: { uid: 'agent', name: 'Анна Белова' } };

const row = (columns: View['columns']) =>
  render(
    <MemoryRouter>
      <TicketRow
        ticket={ticket}
        columns={columns}
        uid="agent"
        to="/"
        isOpen={false}
        isTabStop
        onNear={() => undefined}
      />
    </MemoryRouter>,
  );

test('shows the columns of its view', () => {
  row(['requester', 'assignee']);
  expect(screen.getByText(ticket.requester.name)).toBeTruthy();
  expect(screen.getByTitle('Анна Белова')).toBeTruthy();
  expect(screen.queryByText('Новое')).toBeNull();
});

test('omits columns that are not in its view', () => {
  row(['status']);
  expect(screen.getByText('Новое')).toBeTruthy();
  expect(screen.queryByText(ticket.requester.name)).toBeNull();
  expect(screen.queryByTitle('Анна Белова')).toBeNull();
});
