import { describe, expect, it } from 'vitest';
import { admin, after, anna, command, MONDAY_NOON, newTicket } from '../testing/builders';
import { at, calendars, HOUR } from '../testing/calendars';
import { toRequesterTicket } from '../ticket/requester-ticket';
import type { Ticket } from '../ticket/schema';
import { receiptLine } from './line';
import { receiptOf } from './receipt';

const now = MONDAY_NOON + HOUR;

const linesOf = (ticket: Ticket, language: 'ru' | 'en' = 'ru') =>
  receiptOf(toRequesterTicket(ticket), calendars, now).map((step) => {
    const { label, text } = receiptLine(step, language, 'Europe/Moscow');
    return `${label}: ${text}`;
  });

const fresh = newTicket();
const set = (ticket: Ticket) =>
  after(ticket, command.setDeadline(ticket, at('2026-11-27 12:00')), { actor: admin, now });

describe('the receipt of a manual deadline', () => {
  it('explains the computed deadline, then the manual one with its reason', () => {
    const [regular, changed] = [linesOf(fresh), linesOf(set(fresh))];
    expect(changed.slice(0, -2)).toEqual(regular.slice(0, -1));
    expect(changed.slice(-2)).toEqual([
      'Срок назначен: Ждём поставщика. (по регламенту было бы: пн, 23 ноября, 14:00)',
      'Срок: пт, 27 ноября, 12:00',
    ]);
  });

  it('is available in English', () => {
    expect(linesOf(set(fresh), 'en').slice(-2)).toEqual([
      'Set by hand: Ждём поставщика. (the regulation gives: Mon, 23 November, 14:00)',
      'Due: Fri, 27 November, 12:00',
    ]);
  });

  it('shows a fixed due time during a pause', () => {
    const manual = set(fresh);
    const waiting = after(manual, command.waitForRequester(manual), { actor: anna, now });
    expect(linesOf(waiting).at(-1)).toBe('Срок: пт, 27 ноября, 12:00');
  });
});
