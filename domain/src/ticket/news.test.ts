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
import { portalTicketOf } from './portal';
import { portalTicketSchema, ticketSchema, type Ticket } from './schema';

const fresh = newTicket();
const LATER = MONDAY_NOON + HOUR;

const newsAfter = (ticket: Ticket, given: TicketCommand, actor = anna, now = LATER) =>
  portalTicketOf(after(ticket, given, { actor, now })).news;

describe('the news of a request', () => {
  it('are what the service did last of which the requester is told', () => {
    const open = ticketIn('open');
    const resolved = ticketIn('resolved');
    expect(newsAfter(fresh, command.reply(fresh))).toEqual({ type: 'reply', at: LATER });
    expect(newsAfter(open, command.waitForRequester(open))?.type).toBe('question');
    expect(newsAfter(open, command.resolve(open))?.type).toBe('resolved');
    expect(newsAfter(open, command.decline(open))?.type).toBe('declined');
    expect(newsAfter(open, command.defer(open))?.type).toBe('deferred');
    expect(newsAfter(resolved, command.reopen(resolved))?.type).toBe('reopened');
    expect(newsAfter(fresh, command.setCategory(fresh, 'breeder'))?.type).toBe('deadline-moved');
    expect(newsAfter(fresh, command.setDeadline(fresh, LATER + DAY), admin)?.type).toBe(
      'deadline-moved',
    );
  });

  it('are there also for those who want no mail of it', () => {
    const decided = decide(fresh, command.reply(fresh), context(anna, LATER));
    const { ticket, mail } = granted(decided, { reply: false });
    expect([ticket.news?.type, mail]).toEqual(['reply', []]);
  });

  it('are not what the requester did, nor what the staff keep to themselves', () => {
    const waiting = ticketIn('waiting');
    const resolved = ticketIn('resolved');
    expect(newsAfter(waiting, command.reply(waiting), olga)).toEqual(waiting.news);
    expect(newsAfter(resolved, command.reopen(resolved), olga)).toEqual(resolved.news);
    expect(newsAfter(resolved, command.rate(resolved), olga)).toEqual(resolved.news);
    expect(newsAfter(fresh, command.addNote(fresh))).toBeNull();
    expect(newsAfter(fresh, command.assign(fresh, anna))).toBeNull();
    const closed = newsAfter(resolved, command.close(), system, LATER + 8 * DAY);
    expect(closed).toEqual(resolved.news);
  });

  it('are none on requests from before they were noted', () => {
    const { news: _none, ...old } = fresh;
    expect(ticketSchema.parse(old).news).toBeNull();
    const { news: _nothing, ...shown } = portalTicketOf(fresh);
    expect(portalTicketSchema.parse(shown).news).toBeNull();
  });
});
