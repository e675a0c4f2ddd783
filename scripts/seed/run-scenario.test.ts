import { zooportalCalendars } from '@reglament/domain';
import { expect, test } from 'vitest';
import { plans } from './plan';
import { runScenario } from './run-scenario';

const ticketsAt = (now: number) =>
  plans(72).map((plan) => {
    const writes = runScenario(plan, { now, calendars: zooportalCalendars, load: 12 });
    return (writes.at(-1) ?? writes[0]).ticket;
  });

test.each(['2026-11-23T12:00', '2026-11-29T03:00', '2027-01-11T10:30', '2026-05-12T17:59'])(
  'creates tickets of every status at %s, also around holidays',
  (localTime) => {
    const tickets = ticketsAt(Date.parse(`${localTime}+03:00`));
    const statuses = ['closed', 'declined', 'deferred', 'new', 'open', 'resolved', 'waiting'];
    expect([...new Set(tickets.map(({ status }) => status))].toSorted()).toEqual(statuses);
    expect(tickets.filter(({ emailFailure }) => emailFailure !== null)).toHaveLength(1);
    expect(tickets.some(({ contest, status }) => contest !== null && status === 'new')).toBe(true);
  },
);
