import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, anna, command, newTicket, olga } from '../testing/builders';
import { at, DAY } from '../testing/calendars';
import { categoryIds } from '../testing/categories';
import { stepsOfKind, stepsOf } from '../testing/receipts';

describe('receiptOf for random tickets', () => {
  const start = at('2026-11-01 00:00');
  const scenarios = fc.record({
    now: fc.nat(120 * DAY).map((offset) => start + offset),
    category: fc.constantFrom(...categoryIds),
    count: fc.nat(120),
    wait: fc.nat(3 * DAY),
    answer: fc.nat(5 * DAY),
  });

  it('has work steps that add up to the target and end at the deadline', () => {
    fc.assert(
      fc.property(scenarios, ({ now, category, count, wait, answer }) => {
        fc.pre(category !== 'merge-cards');
        const fresh = newTicket({ now, input: { category }, load: { count, capped: false } });
        const waiting = after(fresh, command.waitForRequester(fresh), {
          actor: anna,
          now: now + wait,
        });
        const open = after(waiting, command.reply(waiting), {
          actor: olga,
          now: now + wait + answer,
        });
        const steps = stepsOf(open);
        const work = stepsOfKind(steps, 'work');
        const { budget, dueAt } = open.deadline;
        expect(work.reduce((sum, { ms }) => sum + ms, 0)).toBe(budget.amount);
        expect(work.at(-1)?.segments.at(-1)?.to).toBe(dueAt);
        expect(new Set(work.map(({ date }) => date)).size).toBe(work.length);
        expect(stepsOfKind(steps, 'due')[0]?.at).toBe(dueAt);
      }),
    );
  });

  it('has at most 12 steps, each with a clause', () => {
    fc.assert(
      fc.property(scenarios, ({ now, category, count }) => {
        const steps = stepsOf(
          newTicket({ now, input: { category }, load: { count, capped: false } }),
        );
        expect(steps.length).toBeLessThanOrEqual(12);
        for (const { clause } of steps) expect(clause).toMatch(/^\d\.\d$/u);
      }),
    );
  });
});
