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
  it('recomputes priority and deadline from receipt with the original load', () => {
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

  it('restores the deadline when the category is restored', () => {
    const changed = recategorised(fresh, 'merge-cards').ticket;
    expect(changed.deadline.budget).toEqual({ unit: 'days', amount: 30 });
    expect(recategorised(changed, 'organiser-system').ticket.deadline).toEqual(fresh.deadline);
  });

  it('keeps earlier pauses', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: later });
    const open = after(waiting, command.reply(waiting), { actor: olga, now: later + 2 * HOUR });
    const { ticket } = recategorised(open, 'participant', later + 2 * HOUR);
    expect(ticket.clock).toEqual(open.clock);
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 14:00'));
  });

  it('keeps a paused timer paused and applies the pause when it ends', () => {
    const waiting = after(fresh, command.waitForRequester(fresh), { actor: anna, now: later });
    const { ticket } = recategorised(waiting, 'participant', later + HOUR);
    expect(ticket).toMatchObject({ status: 'waiting', clock: { pausedAt: later, pauses: [] } });
    expect(ticket.deadline.dueAt).toBe(at('2026-11-24 12:00'));
    const answered = after(ticket, command.reply(ticket), { actor: olga, now: later + 2 * HOUR });
    expect(answered.deadline.dueAt).toBe(at('2026-11-24 14:00'));
  });

  it('sends no mail if the deadline does not move', () => {
    const busy = newTicket({ load: { count: 50, capped: false } });
    const office = recategorised(busy, 'organiser-office').ticket;
    expect(recategorised(office, 'prospect').mail).toEqual([]);
  });

  it('sends no mail after the first response', () => {
    const answered = after(fresh, command.reply(fresh), { actor: anna, now: later });
    const { ticket, mail } = recategorised(answered, 'breeder');
    expect(mail).toEqual([]);
    expect(ticket.clock.consideredAt).toBe(later);
  });

  it('stores the category title at the time of the change', () => {
    const renamed = {
      ...zooportalRegulation,
      categories: zooportalRegulation.categories.map((one) => ({
        ...one,
        title: { ru: `${one.title.ru} (новое)`, en: `${one.title.en} (new)` },
      })),
    };
    const result = decide(fresh, command.setCategory(fresh, 'prospect'), {
      ...context(anna, later),
      regulation: renamed,
    });
    const { ticket, event } = granted(result);
    const title = {
      ru: 'Бизнес-аккаунт и реклама (новое)',
      en: 'Business account and advertising (new)',
    };
    expect(ticket.categoryTitle).toEqual(title);
    expect(event.after.categoryTitle).toEqual(title);
    expect(event.before?.categoryTitle).toEqual(fresh.categoryTitle);
  });

  it('rejects an archived or unknown category', () => {
    const regulation = {
      ...zooportalRegulation,
      categories: zooportalRegulation.categories.map((one) => ({
        ...one,
        archived: one.id === 'prospect',
      })),
    };
    for (const category of ['prospect', 'veterinary']) {
      const input = command.setCategory(fresh, category);
      expect(refused(decide(fresh, input, { ...context(anna, later), regulation }))).toEqual({
        code: 'invalid-input',
        issues: [{ path: 'category', code: 'not-allowed' }],
      });
    }
  });

  it('rejects the current category', () => {
    const same = decide(
      fresh,
      command.setCategory(fresh, 'organiser-system'),
      context(anna, later),
    );
    expect(refused(same)).toEqual({ code: 'same-category' });
  });

  it('rejects an outdated revision', () => {
    const taken = after(fresh, command.assign(fresh, anna), { actor: anna, now: later });
    const stale = decide(taken, command.setCategory(fresh, 'breeder'), context(anna, later));
    expect(refused(stale).code).toBe('conflict');
  });

  it('T8 rejects a category change by the requester', () => {
    const forged = decide(fresh, command.setCategory(fresh, 'breeder'), context(olga, later));
    expect(refused(forged)).toEqual({ code: 'forbidden' });
  });
});
