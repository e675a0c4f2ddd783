import type { Target } from './figure';

const upTo = (bound: number): Target => ({ side: 'most', bound, kind: 'goal' });
const below = (bound: number): Target => ({ side: 'most', bound, kind: 'rivals' });

/** Goals set before the service was built. */
export const goals = {
  /** Submit call to the row in another browser, p95, in milliseconds. */
  liveMs: upTo(500),
  /** Cold load of the queue relative to a bare page that draws the same rows. */
  queueFloor: upTo(2),
  /** Reload to the first rows of the queue, in milliseconds. */
  queueWarmMs: upTo(230),
  /** Click in the list to the painted ticket, p95, in milliseconds. */
  openMs: upTo(70),
  /** Documents read for the queue, at any size. */
  queueReads: upTo(60),
  /** Queue time with 10,000 tickets relative to 100; a tenth is measurement noise. */
  queueGrowth: upTo(1.1),
  /** Article search per keystroke with 500 articles, in milliseconds. */
  suggestMs: upTo(50),
  /** Search over 10,000 tickets, to the first results, in milliseconds. */
  searchMs: upTo(150),
  /** Loading the functions, in milliseconds. */
  bundleMs: upTo(300),
  /** Processing of hostile text and pictures, in milliseconds. */
  hostileTextMs: upTo(2_000),
  hostilePictureMs: upTo(1_000),
  /** Widget on a slow phone, from the press to a usable form, in milliseconds. */
  widgetMs: upTo(2_000),
  /** Form of the portal on a slow phone, from the navigation to a typed character, in milliseconds. */
  portalMs: upTo(1_500),
  /** JavaScript after gzip in kB of 1,000 bytes. */
  portalKilobytes: upTo(150),
  consoleKilobytes: upTo(250),
} as const;

/**
 * The best of RT, osTicket and FreeScout per figure, on a machine of this size with 10,000 tickets.
 */
export const comparisons = {
  submitMs: below(48),
  submitsPerSecond: { side: 'least', bound: 59, kind: 'rivals' },
  queueColdMs: below(464),
  /** They poll, every five seconds at best. */
  liveMs: below(4_800),
} as const satisfies Record<string, Target>;
