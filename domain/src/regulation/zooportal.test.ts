import { describe, expect, it } from 'vitest';
import { languages } from '../fields';
import { zooportalRegulation } from './zooportal';

describe('the regulation of ZooPortal', () => {
  it('names the six categories of clause 3.2 in their order, which is their priority', () => {
    const { categories } = zooportalRegulation;
    expect(categories.map(({ id }) => id)).toEqual([
      'organiser-system',
      'organiser-office',
      'prospect',
      'participant',
      'breeder',
      'merge-cards',
    ]);
    expect(categories.map(({ priority }) => priority)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(categories.map(({ target }) => target.businessDays ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      30,
    ]);
  });

  it('names the seven reasons of clause 2.7', () => {
    expect(zooportalRegulation.reasons.map(({ code }) => code)).toEqual([
      'not-reproducible',
      'insufficient-info',
      'needs-development',
      'unsupported-environment',
      'unlicensed-software',
      'out-of-scope',
      'unconstructive',
    ]);
  });

  it.each(zooportalRegulation.reasons.map((reason) => [reason.code, reason] as const))(
    'has a text for each act on %s that names no field of the other',
    (_, { text, declineText, attach, next }) => {
      for (const language of languages) {
        const declined = declineText?.[language] ?? '';
        expect(declined).toMatch(/\S/u);
        expect(declined).not.toMatch(/[{}]|верн[её]мся|come back/iu);
        // What is asked for or named "below" is attached.
        const namesAttached = /ниже|below|asked/iu.test(text[language] + declined);
        expect(namesAttached && attach === 'nothing').toBe(false);
        const promisesDay = /верн[её]мся|come back/iu.test(text[language]);
        expect(text[language].includes('{until}')).toBe(promisesDay);
      }
      expect(next).toBe(attach === 'question' ? 'supply' : 'contest');
    },
  );

  it('promises between 2 and 12 business hours and uses both ends', () => {
    const hours = zooportalRegulation.categories.flatMap(({ target }) => target.hours ?? []);
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([2, 12]);
  });

  it('cannot be changed by anyone who holds it', () => {
    expect(Object.isFrozen(zooportalRegulation)).toBe(true);
    expect(Object.isFrozen(zooportalRegulation.categories[0]?.target.hours)).toBe(true);
    expect(Object.isFrozen(zooportalRegulation.categories[0]?.title)).toBe(true);
  });
});
