import { describe, expect, it } from 'vitest';
import { at } from '../testing/calendars';
import { zooportalCalendars } from './zooportal-calendars';

describe('zooportalCalendars', () => {
  it('answers officially as far as the data go', () => {
    const { official } = zooportalCalendars;
    expect(official.add(at('2026-06-11 17:30'), 3_600_000)).toBe(at('2026-06-15 10:30'));
    expect(() => official.add(at('2027-12-31 17:30'), 3_600_000)).toThrow('2028');
  });

  it('R28 goes on for decades with the holidays of the law', () => {
    const { provisional } = zooportalCalendars;
    expect(provisional.isOpen(at('2028-06-12 12:00'))).toBe(false);
    expect(provisional.isOpen(at('2052-06-11 12:00'))).toBe(true);
    expect(zooportalCalendars.provisional).toBe(provisional);
  });
});
