import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, anna, command, newTicket, olga } from '../testing/builders';
import { at, calendars, DAY, HOUR } from '../testing/calendars';
import { categoryIds } from '../testing/categories';
import type { Ticket } from '../ticket/schema';
import { segmentLabel, timelineOf, type DeadlineTimeline } from './timeline';

const timelineAt = (ticket: Ticket, localTime: string | number) =>
  timelineOf(
    { ...ticket, ...ticket.clock },
    calendars,
    typeof localTime === 'string' ? at(localTime) : localTime,
  );

const labelsOf = ({ segments }: DeadlineTimeline) =>
  segments.map((segment) => `${segment.kind} ${segmentLabel(segment, 'ru')}`.trim());

const shareOf = ({ segments }: DeadlineTimeline, kind: string) =>
  segments.reduce((sum, segment) => sum + (segment.kind === kind ? segment.share : 0), 0);

const friday = newTicket({ now: at('2026-11-20 17:30'), load: { count: 30, capped: false } });

describe('timelineOf', () => {
  it('returns open and closed segments in order', () => {
    const timeline = timelineAt(friday, '2026-11-20 17:30');
    expect(labelsOf(timeline)).toEqual(['open 30 мин', 'closed выходные', 'open 3 ч 30 мин']);
    expect(timeline.dueAt).toBe(at('2026-11-23 13:30'));
    expect(timeline.segments[0]).toMatchObject({
      from: at('2026-11-20 17:30'),
      to: at('2026-11-20 18:00'),
      step: { kind: 'work', date: '2026-11-20', clause: '3.5' },
    });
  });

  it('compresses closed segments and keeps work proportional', () => {
    const { segments } = timelineAt(friday, '2026-11-20 17:30');
    const [first, weekend, last] = segments.map(({ share }) => share);
    expect(weekend).toBeLessThan(0.1);
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(7, 10);
  });

  it.each([
    ['2026-11-20 17:00', 0],
    ['2026-11-20 17:30', 0],
    ['2026-11-23 13:30', 1],
    ['2026-11-25 12:00', 1],
  ])('positions %s at %d', (localTime, share) => {
    expect(timelineAt(friday, localTime).nowShare).toBeCloseTo(share, 10);
  });

  it('moves the current time through every segment', () => {
    const { segments } = timelineAt(friday, '2026-11-20 17:30');
    const [first = 0, weekend = 0, last = 0] = segments.map(({ share }) => share);
    const nowShare = (localTime: string) => timelineAt(friday, localTime).nowShare;
    expect(nowShare('2026-11-20 17:45')).toBeCloseTo(first / 2, 10);
    expect(nowShare('2026-11-20 18:00')).toBeCloseTo(first, 10);
    expect(nowShare('2026-11-22 02:00')).toBeCloseTo(first + weekend / 2, 10);
    expect(nowShare('2026-11-23 11:45')).toBeCloseTo(first + weekend + last / 2, 10);
  });

  it('includes completed pauses', () => {
    const waiting = after(friday, command.waitForRequester(friday), {
      actor: anna,
      now: at('2026-11-23 11:00'),
    });
    const open = after(waiting, command.reply(waiting), {
      actor: olga,
      now: at('2026-11-23 12:00'),
    });
    expect(labelsOf(timelineAt(open, '2026-11-23 12:00'))).toEqual([
      'open 30 мин',
      'closed выходные',
      'open 1 ч',
      'pause пауза',
      'open 2 ч 30 мин',
    ]);
  });

  it('shows a pause up to now and the deadline as if resumed now', () => {
    const waiting = after(friday, command.waitForRequester(friday), {
      actor: anna,
      now: at('2026-11-23 11:00'),
    });
    const timeline = timelineAt(waiting, '2026-11-24 11:00');
    expect(timeline.dueAt).toBe(at('2026-11-24 13:30'));
    expect(labelsOf(timeline)).toEqual([
      'open 30 мин',
      'closed выходные',
      'open 1 ч',
      'pause пауза',
      'open 2 ч 30 мин',
    ]);
    const pauseEnd = timeline.segments.slice(0, 4).reduce((sum, { share }) => sum + share, 0);
    expect(timeline.nowShare).toBeCloseTo(pauseEnd, 10);
  });

  it('shows the whole target at the start of a pause', () => {
    const now = at('2026-11-23 11:00');
    const waiting = after(friday, command.waitForRequester(friday), { actor: anna, now });
    const timeline = timelineAt(waiting, now);
    expect(timeline.dueAt).toBe(friday.deadline.dueAt);
    expect(shareOf(timeline, 'pause')).toBe(0);
  });

  it('omits nights for a daily target', () => {
    const merge = newTicket({ input: { category: 'merge-cards' } });
    const timeline = timelineAt(merge, '2026-11-30 12:00');
    const closed = timeline.segments.filter(({ kind }) => kind === 'closed');
    expect(closed.map((segment) => segmentLabel(segment, 'en'))).toEqual([
      'weekend',
      'weekend',
      'weekend',
      'weekend',
      'weekend',
      'New Year holidays',
    ]);
    expect(timeline.segments.filter(({ kind }) => kind === 'open')).toHaveLength(31);
  });

  it('labels pauses but not nights', () => {
    const evening = newTicket({ now: at('2026-11-23 17:00') });
    expect(labelsOf(timelineAt(evening, '2026-11-23 17:00'))).toEqual([
      'open 1 ч',
      'closed',
      'open 1 ч',
    ]);
    const waiting = after(evening, command.waitForRequester(evening), {
      actor: anna,
      now: at('2026-11-23 17:30'),
    });
    const pause = timelineAt(waiting, '2026-11-24 10:00').segments.find(
      ({ kind }) => kind === 'pause',
    );
    expect(pause && segmentLabel(pause, 'en')).toBe('pause');
  });

  it('labels a closed segment with its longest holiday', () => {
    const named = (ru: string, count: number) => {
      const dates = { first: '2027-01-01', last: '2027-01-08', count } as const;
      return { cause: 'holiday', title: { ru, en: ru }, ...dates } as const;
    };
    const days = [named('Рождество', 1), named('Каникулы', 6)];
    const closed = {
      kind: 'closed',
      from: 0,
      to: 1,
      cause: 'holiday',
      days,
      clause: '3.5',
    } as const;
    const segment = { kind: 'closed', from: 0, to: 1, share: 1, step: closed } as const;
    expect(segmentLabel(segment, 'ru')).toBe('Каникулы');
  });

  it('R28 handles a pause that extends into a year without data', () => {
    const fresh = newTicket({ now: at('2027-12-30 12:00') });
    const waiting = after(fresh, command.waitForRequester(fresh), {
      actor: anna,
      now: at('2027-12-30 13:00'),
    });
    expect(timelineAt(waiting, '2028-02-01 12:00').dueAt).toBe(at('2028-02-01 13:00'));
  });

  it('has shares that add up to 1, mostly work, and a valid current position', () => {
    const scenarios = fc.record({
      now: fc.nat(120 * DAY).map((offset) => at('2026-11-01 00:00') + offset),
      category: fc.constantFrom(...categoryIds),
      wait: fc.nat(4 * HOUR),
      elapsed: fc.nat(60 * DAY),
    });
    fc.assert(
      fc.property(scenarios, ({ now, category, wait, elapsed }) => {
        const fresh = newTicket({ now, input: { category } });
        const waiting = after(fresh, command.waitForRequester(fresh), {
          actor: anna,
          now: now + wait,
        });
        for (const ticket of [fresh, waiting]) {
          const timeline = timelineAt(ticket, now + elapsed);
          const shares = timeline.segments.map(({ share }) => share);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...shares)).toBeGreaterThan(0);
          expect(shareOf(timeline, 'open')).toBeGreaterThan(0.54);
          expect(timeline.nowShare).toBeGreaterThanOrEqual(0);
          expect(timeline.nowShare).toBeLessThanOrEqual(1);
          expect(timeline.segments.at(-1)?.to).toBe(timeline.dueAt);
        }
      }),
    );
  });
});
