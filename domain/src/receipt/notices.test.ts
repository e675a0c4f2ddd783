import { describe, expect, it } from 'vitest';
import { after, anna, command, MONDAY_NOON, newTicket } from '../testing/builders';
import { at, calendars, serviceCalendar, HOUR } from '../testing/calendars';
import { toReceiptSource, stepsOfKind, stepsOf } from '../testing/receipts';
import { receiptOf } from './receipt';

describe('notices', () => {
  it('R28 report a provisional deadline', () => {
    const late = newTicket({ now: at('2027-12-31 17:30') });
    expect(stepsOf(late, '2028-01-03 10:00').at(-1)).toEqual({
      kind: 'notice',
      about: 'provisional',
      clause: '3.5',
    });
  });

  it('report a changed calendar version', () => {
    const official = serviceCalendar('official-2', { from: 2026, to: 2027 });
    const steps = receiptOf(toReceiptSource(newTicket()), { ...calendars, official }, MONDAY_NOON);
    expect(steps.at(-1)).toMatchObject({ kind: 'notice', about: 'other-calendar' });
  });

  it('are not added for a pause that extends into a year without data', () => {
    const fresh = newTicket({ now: at('2027-12-30 12:00') });
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2027-12-30 13:00'),
    });
    const steps = stepsOf(waiting, '2028-02-01 12:00');
    expect(stepsOfKind(steps, 'notice')).toEqual([]);
    expect(stepsOfKind(steps, 'pause')[0]?.ms).toBeGreaterThan(20 * 8 * HOUR);
  });
});
