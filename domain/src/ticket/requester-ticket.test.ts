import { describe, expect, it } from 'vitest';
import { after, anna, boris, command, MONDAY_NOON, olga, ticketIn } from '../testing/builders';
import { DAY, HOUR } from '../testing/calendars';
import { toRequesterTicket } from './requester-ticket';
import { portalTicketSchema, ticketSchema } from './schema';

/**
 * T4 Allowlist of all keys that a requester can read. The test fails for a new key; add it here
 * only if requesters may see it.
 */
const allowed = [
  'category',
  'categoryTitle',
  'categoryTitle.en',
  'categoryTitle.ru',
  'consideredAt',
  'contest',
  'deadline',
  'deadline.budget',
  'deadline.budget.amount',
  'deadline.budget.unit',
  'deadline.calendarVersion',
  'deadline.category',
  'deadline.categoryTitle',
  'deadline.categoryTitle.en',
  'deadline.categoryTitle.ru',
  'deadline.clauses',
  'deadline.clauses.budget',
  'deadline.clauses.hours',
  'deadline.clauses.priority',
  'deadline.dueAt',
  'deadline.from',
  'deadline.load',
  'deadline.load.capped',
  'deadline.load.count',
  'deadline.lowestPriority',
  'deadline.manual',
  'deadline.priority',
  'deadline.provisional',
  'deadline.regulationVersion',
  'deferral',
  'firstResponse',
  'firstResponse.at',
  'firstResponse.inTime',
  'lastMessageBy',
  'news',
  'news.at',
  'news.type',
  'number',
  'pausedAt',
  'pauses',
  'pauses.from',
  'pauses.to',
  'rating',
  'receivedAt',
  'refusal',
  'reopenUntil',
  'resolution',
  'resolution.at',
  'resolution.inTime',
  'resolvedAt',
  'status',
  'subject',
  'updatedAt',
];

/** Returns the paths of all keys of a value; list items share the path of the list. */
const keysOf = (value: unknown, path: readonly string[] = []): string[] => {
  if (Array.isArray(value)) return value.flatMap((member) => keysOf(member, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [...path, key].join('.'),
    ...keysOf(member, [...path, key]),
  ]);
};

const open = ticketIn('open');
const withNote = after(open, command.addNote(open), { actor: boris, now: MONDAY_NOON });
const waiting = after(withNote, command.waitForRequester(withNote), {
  actor: anna,
  now: MONDAY_NOON,
});
const resolved = after(waiting, command.resolve(waiting), {
  actor: boris,
  now: MONDAY_NOON + HOUR,
});

describe('toRequesterTicket', () => {
  it('T4 has exactly the allowed keys', () => {
    expect([...new Set(keysOf(toRequesterTicket(resolved)))].toSorted()).toEqual(allowed);
    expect(Object.keys(portalTicketSchema.shape).toSorted()).toEqual(
      allowed.filter((key) => !key.includes('.')),
    );
  });

  it('T4 contains no agent, email address or note count', () => {
    const text = JSON.stringify(toRequesterTicket(resolved));
    for (const secret of ['anna', 'Анна', 'boris', 'Борис', '@', 'note', 'assignee', 'changedBy']) {
      expect(text).not.toContain(secret);
    }
  });

  it('T4 excludes unknown fields', () => {
    const extended = { ...resolved, suspicion: 'canary' };
    expect(JSON.stringify(toRequesterTicket(extended))).not.toContain('canary');
  });

  it('contains the timer and the end of the reopening period', () => {
    const projection = toRequesterTicket(resolved);
    expect(portalTicketSchema.parse(projection)).toEqual(projection);
    expect(projection).toMatchObject({
      status: 'resolved',
      pauses: [{ from: MONDAY_NOON, to: MONDAY_NOON + HOUR }],
      pausedAt: null,
      consideredAt: MONDAY_NOON + HOUR,
      resolvedAt: MONDAY_NOON + HOUR,
      reopenUntil: MONDAY_NOON + HOUR + 7 * DAY,
    });
    expect(toRequesterTicket(waiting)).toMatchObject({ pausedAt: MONDAY_NOON, reopenUntil: null });
  });

  it('T4 contains the reason of a decline or deferral without the agent', () => {
    const declined = ticketIn('declined');
    const at = declined.updatedAt;
    expect(toRequesterTicket(declined).refusal).toEqual({
      reason: 'unconstructive',
      title: { ru: 'Неконструктивное обсуждение', en: 'Unconstructive discussion' },
      clause: '2.7',
      text: 'Сведения не поступили вовремя.',
      attached: null,
      at,
      next: 'contest',
      final: false,
      contestUntil: at + 7 * DAY,
    });
    const deferred = toRequesterTicket(ticketIn('deferred'));
    expect(Object.keys(deferred.deferral ?? {}).toSorted()).toEqual([
      'at',
      'attached',
      'clause',
      'reason',
      'text',
      'title',
      'until',
    ]);
    const contested = after(declined, command.contest(declined), { actor: olga, now: at });
    const contestedView = toRequesterTicket(contested);
    expect(contestedView).toMatchObject({ refusal: null, contest: { at, kind: 'contest' } });
    for (const projection of [toRequesterTicket(declined), deferred, contestedView]) {
      expect(JSON.stringify(projection)).not.toContain('Анна');
      expect(portalTicketSchema.parse(projection)).toEqual(projection);
    }
  });

  it('parses older documents without decline and deferral', () => {
    const projection = toRequesterTicket(resolved);
    const { refusal, deferral, contest, ...older } = projection;
    expect([refusal, deferral, contest]).toEqual([null, null, null]);
    expect(portalTicketSchema.parse(older)).toEqual(projection);
    const { refusal: _refusal, deferral: _deferral, contest: _contest, ...olderTicket } = resolved;
    expect(ticketSchema.parse(olderTicket)).toEqual(resolved);
  });
});
