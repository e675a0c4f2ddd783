import { describe, expect, it } from 'vitest';
import { admin, after, anna, command, MONDAY_NOON, newTicket } from '../testing/builders';
import { at, calendars, serviceCalendar, HOUR } from '../testing/calendars';
import { calendarsFrom } from './calendars';
import { diffDeadlines, type Rules } from './diff-deadlines';
import { regulationSchema } from './schema';
import { zooportalRegulation } from './zooportal';

const old: Rules = { regulation: zooportalRegulation, calendars };

const slower: Rules = {
  ...old,
  regulation: regulationSchema.parse({
    ...zooportalRegulation,
    version: 'slower',
    categories: zooportalRegulation.categories.map((category) =>
      category.id === 'organiser-system'
        ? { ...category, target: { hours: [3, 3, 4, 6, 8] } }
        : category,
    ),
  }),
};

const shorter: Rules = {
  ...old,
  calendars: calendarsFrom(serviceCalendar('shorter', { from: 2026, to: 2027 }, '13:00')),
};

const numbered = (number: string, category: 'organiser-system' | 'merge-cards' | 'breeder') => ({
  ...newTicket({ input: { category } }),
  number,
});

const urgent = numbered('URGENT1', 'organiser-system');
const merge = numbered('MERGE01', 'merge-cards');
const breeder = numbered('BREEDER', 'breeder');

describe('diffDeadlines', () => {
  it('returns nothing for equal rules', () => {
    expect(diffDeadlines(old, old, [urgent, merge, breeder])).toEqual([]);
  });

  it('returns tickets whose target changes, with the cause', () => {
    expect(diffDeadlines(old, slower, [merge, urgent, breeder])).toEqual([
      {
        number: 'URGENT1',
        before: MONDAY_NOON + 2 * HOUR,
        after: MONDAY_NOON + 3 * HOUR,
        causes: ['budget'],
      },
    ]);
  });

  it('returns tickets affected by a calendar change, soonest first', () => {
    const found = diffDeadlines(old, shorter, [breeder, merge, urgent]);
    expect(found.map(({ number, causes }) => [number, causes])).toEqual([
      ['URGENT1', ['calendar']],
      ['BREEDER', ['calendar']],
      ['MERGE01', ['calendar']],
    ]);
    expect(found[0]).toMatchObject({ after: at('2026-11-24 11:00') });
  });

  it('returns both causes', () => {
    const [both] = diffDeadlines(old, { ...slower, calendars: shorter.calendars }, [urgent]);
    expect(both?.causes).toEqual(['budget', 'calendar']);
  });

  it('returns a changed priority', () => {
    const [soon, late] = [0, 4].map((place) => zooportalRegulation.categories[place]?.target);
    const swapped = zooportalRegulation.categories.map((category) => {
      if (category.id === 'organiser-system') return { ...category, priority: 5, target: late };
      return category.id === 'breeder' ? { ...category, priority: 1, target: soon } : category;
    });
    const regulation = regulationSchema.parse({ ...zooportalRegulation, categories: swapped });
    const found = diffDeadlines(old, { ...old, regulation }, [urgent, breeder]);
    expect(found.map(({ causes }) => causes)).toEqual([
      ['priority', 'budget'],
      ['priority', 'budget'],
    ]);
  });

  it('excludes answered and resolved tickets and manual deadlines', () => {
    const now = MONDAY_NOON;
    const answered = after(urgent, command.reply(urgent), { actor: anna, now });
    const resolved = after(urgent, command.resolve(urgent), { actor: anna, now });
    const set = command.setDeadline(urgent, at('2026-12-01 12:00'));
    const manual = after(urgent, set, { actor: admin, now });
    expect(diffDeadlines(old, slower, [answered, resolved, manual])).toEqual([]);
  });

  it('applies the pauses of a ticket under both rules', () => {
    const now = MONDAY_NOON + HOUR;
    const waiting = after(urgent, command.waitForRequester(urgent), { actor: anna, now });
    const resumed = after(waiting, command.reply(waiting), {
      actor: { ...anna, uid: 'olga', role: 'requester' },
      now: now + HOUR,
    });
    expect(diffDeadlines(old, slower, [resumed])).toMatchObject([
      { before: MONDAY_NOON + 3 * HOUR, after: MONDAY_NOON + 4 * HOUR },
    ]);
  });
});
