import {
  decideDeadline,
  zooportalCalendars,
  zooportalRegulation,
  type ReceiptSource,
} from '@reglament/domain';

/** Friday, half an hour before the end of business hours. */
const FRIDAY_17_30 = Date.parse('2026-11-20T17:30+03:00');

/**
 * A breeder's ticket of that Friday with a target of six business hours, due on Monday at 15:30.
 */
export const aTicket = (parts: Partial<ReceiptSource> = {}): ReceiptSource => ({
  status: 'new',
  receivedAt: FRIDAY_17_30,
  deadline: decideDeadline(zooportalRegulation, zooportalCalendars, {
    category: 'breeder',
    from: FRIDAY_17_30,
    load: { count: 3, capped: false },
    pauses: parts.pauses ?? [],
  }),
  pauses: [],
  pausedAt: null,
  consideredAt: null,
  ...parts,
});
