import { describe, expect, it } from 'vitest';
import { receiptLine } from '../receipt/line';
import { receiptOf } from '../receipt/receipt';
import { calendarsFrom } from '../regulation/calendars';
import { parseCalendar, parseRegulation, readCalendar, readRegulation } from '../regulation/config';
import { zooportalRegulation } from '../regulation/zooportal';
import { fixturesOf, type FixtureKind } from '../testing/fixtures/fixtures';
import { toRequesterTicket } from '../ticket/requester-ticket';
import { upgradeArticle, upgradeVote } from './article';
import { upgradeActiveVersions, upgradePublishErrors, upgradeWidgetConfig } from './config';
import { upgradeMail } from './mail';
import { upgradePerson, upgradeStaffMember } from './people';
import type { StoredReader } from './reader';
import {
  upgradeEvent,
  upgradeMessage,
  upgradeNote,
  upgradeRequesterTicket,
  upgradeTicket,
} from './ticket';
import { upgradeUpload } from './upload';

const readers: readonly (readonly [FixtureKind, StoredReader<object>])[] = [
  ['active-versions', upgradeActiveVersions],
  ['article', upgradeArticle],
  ['event', upgradeEvent],
  ['mail', upgradeMail],
  ['message', upgradeMessage],
  ['note', upgradeNote],
  ['person', upgradePerson],
  ['publish-errors', upgradePublishErrors],
  ['requester-view', upgradeRequesterTicket],
  ['staff', upgradeStaffMember],
  ['ticket', upgradeTicket],
  ['upload', upgradeUpload],
  ['vote', upgradeVote],
  ['widget-config', upgradeWidgetConfig],
];

const valueOf = <Value>(read: StoredReader<Value>, raw: unknown): Value => {
  const found = read(raw);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};

describe('documents of version 1', () => {
  it.each(readers)('reads every %s', (kind, read) => {
    const fixtures = fixturesOf(kind);
    expect(fixtures.length).toBeGreaterThan(0);
    for (const { path, raw } of fixtures)
      expect([path, read(raw)]).toMatchObject([path, { ok: true }]);
  });

  it('keeps all fields of a ticket and adds titles', () => {
    for (const { raw } of fixturesOf('ticket')) {
      const { schemaVersion: _version, ...fields } = raw;
      const ticket = valueOf(upgradeTicket, raw);
      expect(ticket).toMatchObject(fields);
      const builtIn = zooportalRegulation.categories.find(({ id }) => id === ticket.category);
      expect(ticket.categoryTitle).toEqual(builtIn?.title);
      expect(ticket.deadline.lowestPriority).toBe(6);
    }
  });

  it('projects a ticket to the stored requester view', () => {
    const views = new Map(fixturesOf('requester-view').map(({ raw }) => [raw['number'], raw]));
    for (const { raw } of fixturesOf('ticket')) {
      const view = views.get(raw['number']);
      if (!view) continue;
      expect(toRequesterTicket(valueOf(upgradeTicket, raw))).toEqual(
        valueOf(upgradeRequesterTicket, view),
      );
    }
  });

  it('formats the same receipt for a deadline of version 1', () => {
    const [calendar] = fixturesOf('calendar-version');
    const read = readCalendar(calendar?.raw['document']);
    if (!read.ok) throw new Error('no calendar');
    for (const { raw } of fixturesOf('mail')) {
      const mail = valueOf(upgradeMail, raw);
      const [ticket] = fixturesOf('requester-view').flatMap(({ raw: view }) =>
        view['number'] === mail.number ? [valueOf(upgradeRequesterTicket, view)] : [],
      );
      const { deadline } = mail;
      if (!ticket || !deadline || mail.receipt.length === 0) continue;
      const steps = receiptOf(
        { ...ticket, deadline, pauses: [], pausedAt: null },
        calendarsFrom(read.value),
        mail.createdAt,
      );
      const lines = steps.map((step) => receiptLine(step, mail.language, 'Europe/Moscow'));
      const labels = ['Категория', 'Category', 'Приоритет', 'Priority'];
      const selectedLines = (all: readonly { readonly label: string }[]) =>
        all.filter(({ label }) => labels.includes(label));
      expect(selectedLines(lines)).toEqual(selectedLines(mail.receipt));
    }
  });

  it('upgrades the built-in regulation of version 1 to the current one', () => {
    const [draft] = fixturesOf('regulation-draft');
    const [version] = fixturesOf('regulation-version');
    // `declineText` was added to reasons later.
    const { reasons, ...others } = zooportalRegulation;
    const builtIn = {
      ...others,
      reasons: reasons.map(({ code, clause, title }) =>
        expect.objectContaining({ code, clause, title }),
      ),
    };
    expect(parseRegulation(draft?.raw)).toEqual({ ok: true, value: builtIn });
    expect(readRegulation(version?.raw['document'])).toEqual({ ok: true, value: builtIn });
  });

  it('reads the calendar', () => {
    const [draft] = fixturesOf('calendar-draft');
    const [version] = fixturesOf('calendar-version');
    expect(parseCalendar(draft?.raw).ok).toBe(true);
    expect(readCalendar(version?.raw['document']).ok).toBe(true);
  });
});
