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

const reasonOf = (required: string) =>
  zooportalRegulation.reasons.find(({ code }) => code === required);

/** A valid detail of each kind. */
const details = {
  question: 'На каком шаге это происходит?',
  link: 'https://zooportal.pro/requirements',
  referral: 'Секретарь клуба, страница «Контакты».',
};

const detailFor = (code: string) => {
  const kind = reasonOf(code)?.attach ?? 'nothing';
  return kind === 'nothing' ? {} : { [kind]: details[kind] };
};

describe('decideDecline', () => {
  it('declines with a reason and its clause, records the response and stops the timer', () => {
    const input = command.decline(fresh, { reason: 'out-of-scope', referral: details.referral });
    const { ticket, event, message, mail } = granted(decide(fresh, input, context(anna, one)));
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
      attached: { kind: 'referral', text: details.referral },
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
    const fullText = `Сведения не поступили вовремя.\n\n${details.referral}`;
    expect(message).toMatchObject({ text: fullText, author: { role: 'agent' } });
    const reason = { title: ticket.refusal?.title.ru, clause: '2.7', until: null };
    expect(mail).toMatchObject([{ template: 'declined', text: fullText, receipt: [], reason }]);
  });

  it('records a breach if it is late', () => {
    const late = at('2026-11-23 15:00');
    const { clock } = after(fresh, command.decline(fresh), { actor: anna, now: late });
    expect(clock).toMatchObject({ consideredAt: late, breachedAt: fresh.deadline.dueAt });
  });

  it('excludes the time of a pause that it ends', () => {
    const waiting = ticketIn('waiting');
    const now = MONDAY_NOON + 3 * HOUR;
    const { clock, deadline } = after(waiting, command.decline(waiting), { actor: anna, now });
    expect(clock).toMatchObject({ pausedAt: null, consideredAt: now, breachedAt: null });
    expect(deadline.dueAt).toBe(waiting.deadline.dueAt + 3 * HOUR);
  });

  it.each(zooportalRegulation.reasons.map(({ code }) => code))(
    'accepts %s with the required detail only',
    (reason) => {
      const decideWith = (parts: object) =>
        decide(fresh, command.decline(fresh, { reason, ...parts }), context(anna, one));
      const required = detailFor(reason);
      expect(decideWith(required).ok).toBe(true);
      const kinds = ['question', 'link', 'referral'] as const;
      for (const kind of kinds.filter((each) => !(each in required))) {
        expect(refused(decideWith({ ...required, [kind]: details[kind] }))).toEqual({
          code: 'reason-incomplete',
          issues: [{ path: kind, code: 'not-allowed' }],
        });
      }
      for (const path of Object.keys(required)) {
        expect(refused(decideWith({}))).toEqual({
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
  ])('rejects a reason that the active regulation %s', (_what, available) => {
    const regulation = { ...zooportalRegulation, reasons: available };
    const result = decide(fresh, command.decline(fresh), { ...context(anna, one), regulation });
    expect(refused(result)).toEqual({
      code: 'reason-unknown',
      issues: [{ path: 'reason', code: 'not-allowed' }],
    });
  });

  it('is rejected for requesters and for an outdated revision', () => {
    expect(refused(decide(fresh, command.decline(fresh), context(olga, one)))).toEqual({
      code: 'forbidden',
    });
    const replied = after(fresh, command.reply(fresh), { actor: olga, now: one - MINUTE });
    const stale = decide(replied, command.decline(fresh), context(boris, one));
    expect(refused(stale).code).toBe('conflict');
  });
});
