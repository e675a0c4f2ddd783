import { describe, expect, it } from 'vitest';
import { at } from '../testing/calendars';
import { zooportalCalendars } from './zooportal-calendars';

describe('zooportalCalendars', () => {
  it('uses official data up to the end of the coverage', () => {
    const { official } = zooportalCalendars;
    expect(official.add(at('2026-06-11 17:30'), 3_600_000)).toBe(at('2026-06-15 10:30'));
    expect(() => official.add(at('2027-12-31 17:30'), 3_600_000)).toThrow('2028');
  });

  it('R28 extends the coverage for decades by the statutory holidays', () => {
    const { provisional } = zooportalCalendars;
    expect(provisional.isOpen(at('2028-06-12 12:00'))).toBe(false);
    expect(provisional.isOpen(at('2052-06-11 12:00'))).toBe(true);
    expect(zooportalCalendars.provisional).toBe(provisional);
  });
});
