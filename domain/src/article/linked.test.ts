import { expect, it } from 'vitest';
import { granted, command, context, anna, newTicket, olga, MONDAY_NOON } from '../testing/builders';
import { decide } from '../ticket/decide';
import { articlesSentAfter } from './linked';

const text = 'См. [каталог](/help/print-catalogue?lang=en) и [сайт](https://a.test/help/other).';

it('remembers each article that an answer links to once (clause 2.6)', () => {
  expect(articlesSentAfter(['print-catalogue'], 'agent', `${text} [ещё](/help/litters)`)).toEqual([
    'print-catalogue',
    'litters',
  ]);
  expect(articlesSentAfter([], 'agent', '[a](/help/UPPER) /help/bare')).toEqual([]);
});

it('counts the articles of agents, not those of requesters', () => {
  const ticket = newTicket();
  const by = (actor: typeof anna) =>
    granted(decide(ticket, command.reply(ticket, text), context(actor, MONDAY_NOON))).ticket;
  expect(by(anna).articlesSent).toEqual(['print-catalogue']);
  expect(by(olga).articlesSent).toEqual([]);
});
