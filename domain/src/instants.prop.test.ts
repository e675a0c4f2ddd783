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
import { messageSchema, noteSchema } from './ticket/message';
import { toRequesterTicket } from './ticket/requester-ticket';
import { portalTicketSchema, ticketSchema } from './ticket/schema';
import { createCalendar } from './time/calendar';

const at = MONDAY_NOON;

/** A ticket with as many instants as possible. */
const fresh = newTicket();
const set = after(fresh, command.setDeadline(fresh, at + 50 * HOUR), { actor: admin, now: at });
const resolved = after(set, command.resolve(set), { actor: anna, now: at });
const decline = after(set, command.decline(set), { actor: anna, now: at }).refusal;
const deferral = after(set, command.defer(set), { actor: anna, now: at }).deferral;
if (decline === null || deferral === null) throw new Error('a decision is missing');

const pause = { from: at, to: at + HOUR };
const ticket = {
  ...resolved,
  refusal: decline,
  deferral,
  contest: { at, kind: 'contest', against: decline },
  clock: { pauses: [pause], pausedAt: at, consideredAt: at, warnedAt: at, breachedAt: at },
  cycles: [{ from: at, dueAt: at, consideredAt: at, endedAt: at }],
  nextCheckAt: at,
  news: { type: 'received', at },
  rating: { score: 5, text: null, at },
} as const;

const { event, message, notifications } = submitted();
const email = notifications.map((notification) =>
  emailFor(notification, {
    preferences: {},
    host: 'help.example',
    secret: '0'.repeat(32),
    now: at,
  }),
)[0];
const entry = { slug: 'a', category: 'general', keywords: [], reviewedAt: at };
const translations = { ru: 'а', en: 'a' };
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
      refusal: toRequesterTicket({ ...resolved, status: 'declined', refusal: decline }).refusal,
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
    {
      ...entry,
      title: translations,
      summary: translations,
      body: translations,
      keywords,
      published: true,
    },
  ],
  [
    'help index',
    helpIndexSchema,
    { language: 'ru', articles: [{ ...entry, title: 'a', summary: 'a', body: 'a' }] },
  ],
  ['upload', uploadSchema, { attachment, uid: 'a', at, state: 'ready', number: null, sweepAt: at }],
  ['read state', readStateSchema, { before: at, tickets: { K7Q2M44: at } }],
  ['read marks', markReadSchema, { before: at, tickets: { K7Q2M44: at } }],
  ['active versions', activeVersionsSchema, { regulation: pointer, calendar: pointer }],
  ['publish errors', publishErrorsSchema, { regulation: rule, calendar: rule }],
  ['setDeadline command', setDeadline.schema, deadlineInput],
];

/** Returns copies of a document, each with one of its instants replaced. */
function replaceEachInstant(value: unknown, next: number): readonly unknown[] {
  if (typeof value === 'number') return value >= at - 30_000 * HOUR ? [next] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    replaceEachInstant(part, next).map((changed) =>
      Array.isArray(value)
        ? value.map((old, place) => (String(place) === key ? changed : old))
        : { ...value, [key]: changed },
    ),
  );
}

describe('instants of documents', () => {
  it.each(documents)('are limited to the valid range: %s', (_name, schema, document) => {
    expect(schema.safeParse(document)).toMatchObject({ success: true });
    expect(replaceEachInstant(document, 0).length).toBeGreaterThan(0);
    for (const beyond of [-1, instantLimits.max + 1, 8.64e15, 9e15, 1.5, Infinity, Number.NaN]) {
      for (const changed of replaceEachInstant(document, beyond)) {
        expect(schema.safeParse(changed).success).toBe(false);
      }
    }
  });
});

describe('a valid instant', () => {
  const instant = fc.oneof(
    fc.integer({ ...instantLimits }),
    fc.constantFrom(instantLimits.min, instantLimits.max),
  );
  const zone = fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Etc/GMT+12');

  it('is accepted, has a local time in every zone and formats in both languages', () => {
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

  it('is in a year supported by calendars, in every zone', () => {
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
