import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { articleSchema, helpIndexSchema } from './article/schema';
import { uploadSchema } from './attachment/schema';
import { instantSchema } from './fields';
import { instantLimits } from './limits';
import { emailFor, queuedEmailSchema } from './notification/email';
import { markReadSchema, readStateSchema } from './person/read-state';
import { activeVersionsSchema, publishErrorsSchema } from './regulation/config';
import { admin, after, anna, command, MONDAY_NOON, newTicket, submitted } from './testing/builders';
import { HOUR } from './testing/calendars';
import { calendarData } from './testing/clock';
import { formatMoment, formatSpan } from './text/format';
import { fromLocalDateTime, toLocalDateTime } from './text/local';
import { setDeadline } from './ticket/decide/set-deadline';
import { eventSchema } from './ticket/event';
import { toRequesterTicket } from './ticket/requester-ticket';
import { messageSchema, noteSchema, portalTicketSchema, ticketSchema } from './ticket/schema';
import { createCalendar } from './time/calendar';

const at = MONDAY_NOON;

/** A ticket with an instant in as many fields as one ticket can have. */
const fresh = newTicket();
const set = after(fresh, command.setDeadline(fresh, at + 50 * HOUR), { actor: admin, now: at });
const resolved = after(set, command.resolve(set), { actor: anna, now: at });
const domainError = after(set, command.decline(set), { actor: anna, now: at }).refusal;
const deferral = after(set, command.defer(set), { actor: anna, now: at }).deferral;
if (domainError === null || deferral === null) throw new Error('a decision is missing');

const pause = { from: at, to: at + HOUR };
const ticket = {
  ...resolved,
  refusal: domainError,
  deferral,
  contest: { at, kind: 'contest', against: domainError },
  clock: { pauses: [pause], pausedAt: at, consideredAt: at, warnedAt: at, breachedAt: at },
  cycles: [{ from: at, dueAt: at, consideredAt: at, endedAt: at }],
  nextCheckAt: at,
  news: { type: 'received', at },
  rating: { score: 5, text: null, at },
} as const;

const { event, message, notifications } = submitted();
const email = notifications.map((notification) =>
  emailFor(notification, { preferences: {}, host: 'help.example', now: at }),
)[0];
const entry = { slug: 'a', category: 'general', keywords: [], reviewedAt: at };
const words = { ru: 'а', en: 'a' };
const keywords = { ru: [], en: [] };
const attachment = {
  id: '0'.repeat(32),
  name: 'a.png',
  type: 'image/png',
  width: 1,
  height: 1,
  bytes: 1,
};
const rule = { at, faults: [] };
const pointer = { version: 'v1', since: at };
const deadlineInput = {
  commandId: '00000000-0000-4000-8000-00000000000c',
  number: fresh.number,
  baseRevision: 1,
  dueAt: at,
  reason: 'because',
};

const documents: readonly (readonly [string, z.ZodMiniType, unknown])[] = [
  ['ticket', ticketSchema, ticket],
  [
    'requester view of a ticket',
    portalTicketSchema,
    {
      ...toRequesterTicket(resolved),
      pauses: [pause],
      pausedAt: at,
      refusal: toRequesterTicket({ ...resolved, status: 'declined', refusal: domainError }).refusal,
      rating: ticket.rating,
      news: ticket.news,
    },
  ],
  ['event', eventSchema, event],
  ['message', messageSchema, message],
  ['note', noteSchema, { id: 'a', number: 'b', author: { uid: 'c', name: 'd' }, text: 'e', at }],
  ['queued email', queuedEmailSchema, email],
  [
    'article',
    articleSchema,
    { ...entry, title: words, summary: words, body: words, keywords, published: true },
  ],
  [
    'help index',
    helpIndexSchema,
    { language: 'ru', articles: [{ ...entry, title: 'a', summary: 'a', body: 'a' }] },
  ],
  ['upload', uploadSchema, { attachment, uid: 'a', at, state: 'ready', number: null, sweepAt: at }],
  ['read state', readStateSchema, { before: at, tickets: { K7Q2M44: at } }],
  ['read marks', markReadSchema, { before: at, tickets: { K7Q2M44: at } }],
  ['versions in force', activeVersionsSchema, { regulation: pointer, calendar: pointer }],
  ['publication problems', publishErrorsSchema, { regulation: rule, calendar: rule }],
  ['setDeadline command', setDeadline.schema, deadlineInput],
];

/** The document with one instant exchanged, once for each instant in it. */
function exchanged(value: unknown, next: number): readonly unknown[] {
  if (typeof value === 'number') return value >= at - 30_000 * HOUR ? [next] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    exchanged(part, next).map((changed) =>
      Array.isArray(value)
        ? value.map((old, place) => (String(place) === key ? changed : old))
        : { ...value, [key]: changed },
    ),
  );
}

describe('every instant of a document', () => {
  it.each(documents)('is bounded: %s', (_name, schema, given) => {
    expect(schema.safeParse(given)).toMatchObject({ success: true });
    expect(exchanged(given, 0).length).toBeGreaterThan(0);
    for (const beyond of [-1, instantLimits.max + 1, 8.64e15, 9e15, 1.5, Infinity, Number.NaN]) {
      for (const changed of exchanged(given, beyond)) {
        expect(schema.safeParse(changed).success).toBe(false);
      }
    }
  });
});

describe('every instant within the bounds', () => {
  const instant = fc.oneof(
    fc.integer({ ...instantLimits }),
    fc.constantFrom(instantLimits.min, instantLimits.max),
  );
  const zone = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Etc/GMT+12');

  it('is accepted, has a wall time in every zone and is shown in both languages', () => {
    fc.assert(
      fc.property(instant, instant, zone, (a, b, timeZone) => {
        expect(instantSchema.safeParse(a).success).toBe(true);
        const { date, time } = toLocalDateTime(a, timeZone);
        expect(`${date}T${time}`).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);
        expect(fromLocalDateTime(`${date}T${time}`, timeZone)).not.toBeNaN();
        for (const language of ['ru', 'en'] as const) {
          expect(formatMoment(a, b, { language, timeZone })).not.toMatch(/NaN|Invalid/u);
          expect(formatSpan({ from: a, to: b }, { language, timeZone })).not.toMatch(
            /NaN|Invalid/u,
          );
        }
      }),
    );
  });

  it('lies in a year that a calendar can hold, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (a, timeZone) => {
        const year = Number(toLocalDateTime(a, timeZone).date.slice(0, 4));
        const calendar = createCalendar(
          calendarData({ timeZone, coverage: { from: year, to: year } }),
        );
        expect(calendar.localDateOf(a)).toBe(toLocalDateTime(a, timeZone).date);
        expect(calendar.isOpen(a)).toBe(calendar.segments(a, a + 1).length === 1);
      }),
      { numRuns: 40 },
    );
  });
});
