import type { Target } from './figure';

const upTo = (bound: number): Target => ({ side: 'most', bound, kind: 'goal' });
const below = (bound: number): Target => ({ side: 'most', bound, kind: 'rivals' });

/** What was asked of the service before it was built. */
export const goals = {
  /** p95 from the submit call to the row in another browser, milliseconds. */
  liveMs: upTo(500),
  /** From the click in the list to the ticket, milliseconds. */
  openMs: upTo(70),
  /** Documents read for the queue, at every size. */
  queueReads: upTo(60),
  /** The queue with 10,000 tickets against that with 100; a tenth is the noise of the machine. */
  queueGrowth: upTo(1.1),
  /** Articles near a subject, for every keystroke with 500 of them, milliseconds. */
  suggestMs: upTo(50),
  /** Loading the functions, milliseconds. */
  bundleMs: upTo(300),
  /** Input made to be slow, milliseconds: a text, a picture. */
  hostileTextMs: upTo(2_000),
  hostilePictureMs: upTo(1_000),
  /** The widget on a slow phone, from the press to a form that can be used, milliseconds. */
  widgetMs: upTo(2_000),
  /** JavaScript after gzip, kB of 1,000 bytes. */
  portalKilobytes: upTo(320),
  consoleKilobytes: upTo(450),
} as const;

/**
 * The best of RT, osTicket and FreeScout, each figure the best of the three, on a machine of this size
 * with 10,000 tickets.
 */
export const rivals = {
  submitMs: below(48),
  submitsPerSecond: { side: 'least', bound: 59, kind: 'rivals' },
  queueColdMs: below(464),
  queueWarmMs: below(288),
  openMs: below(208),
  /** They poll: five seconds at best. */
  liveMs: below(4_800),
} as const satisfies Record<string, Target>;
