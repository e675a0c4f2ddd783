import { describe, expect, it } from 'vitest';
import { zooportalRegulation } from '../../regulation/zooportal';
import {
  after,
  anna,
  command,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
} from '../../testing/builders';
import { at, HOUR } from '../../testing/calendars';
import { decide } from '../decide';
import type { Ticket } from '../schema';

const load = { count: 30, capped: false };
const fresh = newTicket({ load });
const later = MONDAY_NOON + HOUR;

const recategorised = (ticket: Ticket, category: Ticket['category'], now = later) =>
  granted(decide(ticket, command.setCategory(ticket, category), context(anna, now)));

describe('decideCategory', () => {
  it('gives priority and deadline anew, counted from receipt with the load of receipt', () => {
    const { ticket, event, mail, message } = recategorised(fresh, 'participant');
    expect(ticket).toMatchObject({
      category: 'participant',
      priority: 4,
      status: 'new',
      revision: 2,
      decidedRevision: 2,
    });
    expect(ticket.deadline).toMatchObject({
      from: MONDAY_NOON,
      load,
      category: 'participant',
      budget: { unit: 'ms', amount: 8 * HOUR },
      dueAt: at('2026-11-24 12:00'),
    });
    expect(event).toMatchObject({
      type: 'categoryChanged',
      clause: '3.2',
      before: { category: 'organiser-system', deadline: fresh.deadline },
      after: { category: 'participant', deadline: ticket.deadline },
    });
    expect(mail).toMatchObject([{ template: 'deadline-moved', deadline: ticket.deadline }]);
    expect(message).toBeNull();
  });

  it('comes back to the first promise when the category does', () => {
    const there = recategorised(fresh, 'merge-cards').ticket;
    expect(there.deadline.budget).toEqual({ unit: 'days', amount: 30 });
    expect(recategorised(there, 'organiser-system').ticket.deadline).toEqual(fresh.deadline);
  });

  it('keeps the pauses so far', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: later });
    const open = after(waiting, command.reply(waiting), { actor: olga, now: later + 2 * HOUR });
    const { ticket } = recategorised(open, 'participant', later + 2 * HOUR);
    expect(ticket.clock).toEqual(open.clock);
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 14:00'));
  });

  it('leaves a clock that stands standing, and counts the pause when it ends', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: later });
    const { ticket } = recategorised(waiting, 'participant', later + HOUR);
    expect(ticket).toMatchObject({ status: 'waiting', clock: { pausedAt: later, pauses: [] } });
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 12:00'));
    const answered = after(ticket, command.reply(ticket), { actor: olga, now: later + 2 * HOUR });
    expect(answered.deadline.dueAt).toBe(at('2026-11-24 14:00'));
  });

  it('says nothing of a deadline that stays where it was', () => {
    const busy = newTicket({ load: { count: 50, capped: false } });
    const office = recategorised(busy, 'organiser-office').ticket;
    expect(recategorised(office, 'prospect').mail).toEqual([]);
  });

  it('says nothing of a promise that is kept already', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: later });
    const { ticket, mail } = recategorised(answered, 'breeder');
    expect(mail).toEqual([]);
    expect(ticket.clock.consideredAt).toBe(later);
  });

  it('keeps the name of the category as it was when it was given', () => {
    const renamed = {
      ...zooportalRegulation,
      categories: zooportalRegulation.categories.map((one) => ({
        ...one,
        title: { ru: `${one.title.ru} (новое)`, en: `${one.title.en} (new)` },
      })),
    };
    const decides = decide(fresh, command.setCategory(fresh, 'prospect'), {
      ...context(anna, later),
      regulation: renamed,
    });
    const { ticket, event } = granted(decides);
    const title = {
      ru: 'Бизнес-аккаунт и реклама (новое)',
      en: 'Business account and advertising (new)',
    };
    expect(ticket.categoryTitle).toEqual(title);
    expect(event.after.categoryTitle).toEqual(title);
    expect(event.before?.categoryTitle).toEqual(fresh.categoryTitle);
  });

  it('refuses a category that is archived or unknown', () => {
    const regulation = {
      ...zooportalRegulation,
      categories: zooportalRegulation.categories.map((one) => ({
        ...one,
        archived: one.id === 'prospect',
      })),
    };
    for (const category of ['prospect', 'veterinary']) {
      const given = command.setCategory(fresh, category);
      expect(refused(decide(fresh, given, { ...context(anna, later), regulation }))).toEqual({
        code: 'invalid-input',
        issues: [{ path: 'category', code: 'not-allowed' }],
      });
    }
  });

  it('refuses the category that the ticket has', () => {
    const same = decide(
      fresh,
      command.setCategory(fresh, 'organiser-system'),
      context(anna, later),
    );
    expect(refused(same)).toEqual({ code: 'same-category' });
  });

  it('refuses what was decided on another state', () => {
    const taken = after(fresh, command.assign(fresh, anna), { actor: anna, now: later });
    const stale = decide(taken, command.setCategory(fresh, 'breeder'), context(anna, later));
    expect(refused(stale).code).toBe('conflict');
  });

  it('T8 leaves the priority to the staff', () => {
    const forged = decide(fresh, command.setCategory(fresh, 'breeder'), context(olga, later));
    expect(refused(forged)).toEqual({ code: 'forbidden' });
  });
});
