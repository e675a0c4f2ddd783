import { expect, test } from 'vitest';
import { newTicket, ticketIn } from '../testing/builders';
import { builtInViewIds, builtInViews } from './built-in-views';
import { matchesView } from './matches';

const viewsOf = (ticket: ReturnType<typeof newTicket>, uid = 'anna') =>
  builtInViewIds.filter((id) => matchesView(builtInViews[id], ticket, uid));

test('shows a ticket in every view whose filters it passes', () => {
  expect(viewsOf(newTicket())).toEqual(['queue', 'all']);
  expect(viewsOf({ ...newTicket(), needsCategory: true })).toEqual([
    'queue',
    'to-categorise',
    'all',
  ]);
  expect(viewsOf(ticketIn('open'))).toEqual(['queue', 'mine', 'all']);
  expect(viewsOf(ticketIn('open'), 'boris')).toEqual(['queue', 'all']);
  expect(viewsOf(ticketIn('waiting'))).toEqual(['mine', 'waiting', 'all']);
  expect(viewsOf(ticketIn('resolved'))).toEqual(['resolved', 'all']);
});

test('a filter on a missing field shows nothing', () => {
  const view = { ...builtInViews.all, filters: [{ field: 'assignee.team', is: 'x' }] };
  expect(matchesView(view, newTicket(), 'anna')).toBe(false);
});
