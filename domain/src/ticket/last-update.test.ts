import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../command/commands';
import {
  admin,
  after,
  anna,
  command,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  olga,
  system,
  ticketIn,
} from '../testing/builders';
import { DAY, HOUR } from '../testing/calendars';
import { decide } from './decide';
import { toRequesterTicket } from './requester-ticket';
import { portalTicketSchema, ticketSchema, type Ticket } from './schema';

const fresh = newTicket();
const LATER = MONDAY_NOON + HOUR;

const lastUpdateAfter = (ticket: Ticket, input: TicketCommand, actor = anna, now = LATER) =>
  toRequesterTicket(after(ticket, input, { actor, now })).news;

describe('the last update of a ticket', () => {
  it('is the last notified action of the service', () => {
    const open = ticketIn('open');
    const resolved = ticketIn('resolved');
    expect(lastUpdateAfter(fresh, command.reply(fresh))).toEqual({ type: 'reply', at: LATER });
    expect(lastUpdateAfter(open, command.waitForRequester(open))?.type).toBe('question');
    expect(lastUpdateAfter(open, command.resolve(open))?.type).toBe('resolved');
    expect(lastUpdateAfter(open, command.decline(open))?.type).toBe('declined');
    expect(lastUpdateAfter(open, command.defer(open))?.type).toBe('deferred');
    expect(lastUpdateAfter(resolved, command.reopen(resolved))?.type).toBe('reopened');
    expect(lastUpdateAfter(fresh, command.setCategory(fresh, 'breeder'))?.type).toBe(
      'deadline-moved',
    );
    expect(lastUpdateAfter(fresh, command.setDeadline(fresh, LATER + DAY), admin)?.type).toBe(
      'deadline-moved',
    );
  });

  it('is set even if the mail is disabled', () => {
    const decided = decide(fresh, command.reply(fresh), context(anna, LATER));
    const { ticket, mail } = granted(decided, { reply: false });
    expect([ticket.news?.type, mail]).toEqual(['reply', []]);
  });

  it('is not changed by the requester or by internal actions', () => {
    const waiting = ticketIn('waiting');
    const resolved = ticketIn('resolved');
    expect(lastUpdateAfter(waiting, command.reply(waiting), olga)).toEqual(waiting.news);
    expect(lastUpdateAfter(resolved, command.reopen(resolved), olga)).toEqual(resolved.news);
    expect(lastUpdateAfter(resolved, command.rate(resolved), olga)).toEqual(resolved.news);
    expect(lastUpdateAfter(fresh, command.addNote(fresh))).toBeNull();
    expect(lastUpdateAfter(fresh, command.assign(fresh, anna))).toBeNull();
    const closed = lastUpdateAfter(resolved, command.close(), system, LATER + 8 * DAY);
    expect(closed).toEqual(resolved.news);
  });

  it('is null in older documents', () => {
    const { news: _none, ...old } = fresh;
    expect(ticketSchema.parse(old).news).toBeNull();
    const { news: _nothing, ...shown } = toRequesterTicket(fresh);
    expect(portalTicketSchema.parse(shown).news).toBeNull();
  });
});
