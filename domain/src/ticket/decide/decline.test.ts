import { describe, expect, it } from 'vitest';
import { zooportalRegulation } from '../../regulation/zooportal';
import {
  after,
  anna,
  boris,
  command,
  context,
  granted,
  MONDAY_NOON,
  newTicket,
  olga,
  refused,
  ticketIn,
} from '../../testing/builders';
import { at, HOUR, MINUTE } from '../../testing/calendars';
import { decide } from '../decide';

const fresh = newTicket();
const one = at('2026-11-23 13:00');

const reasonOf = (wanted: string) =>
  zooportalRegulation.reasons.find(({ code }) => code === wanted);

/** What each kind of reason asks for, as an agent types it. */
const added = {
  question: 'На каком шаге это происходит?',
  link: 'https://zooportal.pro/requirements',
  referral: 'Секретарь клуба, страница «Контакты».',
};

const addedTo = (code: string) => {
  const kind = reasonOf(code)?.attach ?? 'nothing';
  return kind === 'nothing' ? {} : { [kind]: added[kind] };
};

describe('decideDecline', () => {
  it('refuses with a reason and its clause, keeps the promise and ends the clock', () => {
    const given = command.decline(fresh, { reason: 'out-of-scope', referral: added.referral });
    const { ticket, event, message, mail } = granted(decide(fresh, given, context(anna, one)));
    expect(ticket).toMatchObject({
      status: 'declined',
      queue: 'done',
      assignee: { uid: 'anna' },
      nextCheckAt: null,
      resolvedAt: null,
      clock: { consideredAt: one, breachedAt: null, pausedAt: null },
    });
    expect(ticket.refusal).toEqual({
      reason: 'out-of-scope',
      title: { ru: 'Вне технической поддержки', en: 'Outside technical support' },
      clause: '2.7',
      text: 'Сведения не поступили вовремя.',
      attached: { kind: 'referral', text: added.referral },
      at: one,
      by: 'Анна Агеева',
      next: 'contest',
      final: false,
    });
    expect(event).toMatchObject({
      type: 'ticketDeclined',
      clause: '2.7',
      grounds: { reason: 'out-of-scope' },
    });
    const words = `Сведения не поступили вовремя.\n\n${added.referral}`;
    expect(message).toMatchObject({ text: words, author: { role: 'agent' } });
    expect(mail).toMatchObject([{ template: 'declined', text: words, receipt: [] }]);
  });

  it('finds a promise broken that it comes too late for', () => {
    const late = at('2026-11-23 15:00');
    const { clock } = after(fresh, command.decline(fresh), { actor: anna, now: late });
    expect(clock).toMatchObject({ consideredAt: late, breachedAt: fresh.deadline.dueAt });
  });

  it('ends a wait without counting it', () => {
    const waiting = ticketIn('waiting');
    const now = MONDAY_NOON + 3 * HOUR;
    const { clock, deadline } = after(waiting, command.decline(waiting), { actor: anna, now });
    expect(clock).toMatchObject({ pausedAt: null, consideredAt: now, breachedAt: null });
    expect(deadline.dueAt).toBe(waiting.deadline.dueAt + 3 * HOUR);
  });

  it.each(zooportalRegulation.reasons.map(({ code }) => code))(
    'takes %s with what the reason asks for, and with nothing else',
    (reason) => {
      const tried = (parts: object) =>
        decide(fresh, command.decline(fresh, { reason, ...parts }), context(anna, one));
      const wanted = addedTo(reason);
      expect(tried(wanted).ok).toBe(true);
      const kinds = ['question', 'link', 'referral'] as const;
      for (const kind of kinds.filter((each) => !(each in wanted))) {
        expect(refused(tried({ ...wanted, [kind]: added[kind] }))).toEqual({
          code: 'reason-incomplete',
          issues: [{ path: kind, code: 'not-allowed' }],
        });
      }
      for (const path of Object.keys(wanted)) {
        expect(refused(tried({}))).toEqual({
          code: 'reason-incomplete',
          issues: [{ path, code: 'required' }],
        });
      }
    },
  );

  const { reasons } = zooportalRegulation;

  it.each([
    ['lacks', reasons.filter(({ code }) => code !== 'unconstructive')],
    [
      'has archived',
      reasons.map((each) => ({ ...each, archived: each.code === 'unconstructive' })),
    ],
  ])('refuses a reason that the active regulation %s', (_what, given) => {
    const regulation = { ...zooportalRegulation, reasons: given };
    const decides = decide(fresh, command.decline(fresh), { ...context(anna, one), regulation });
    expect(refused(decides)).toEqual({
      code: 'reason-unknown',
      issues: [{ path: 'reason', code: 'not-allowed' }],
    });
  });

  it('is refused to requesters, and to whoever did not see the latest change', () => {
    expect(refused(decide(fresh, command.decline(fresh), context(olga, one)))).toEqual({
      code: 'forbidden',
    });
    const talked = after(fresh, command.reply(fresh), { actor: olga, now: one - MINUTE });
    const stale = decide(talked, command.decline(fresh), context(boris, one));
    expect(refused(stale).code).toBe('conflict');
  });
});
