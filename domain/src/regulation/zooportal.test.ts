import { describe, expect, it } from 'vitest';
import { languages } from '../fields';
import { zooportalRegulation } from './zooportal';

describe('zooportalRegulation', () => {
  it('has the six categories of clause 3.2 in order of priority', () => {
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

  it('has the seven reasons of clause 2.7', () => {
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
    'has deferral and decline texts for %s with valid placeholders',
    (_, { text, declineText, attach, next }) => {
      for (const language of languages) {
        const declined = declineText?.[language] ?? '';
        expect(declined).toMatch(/\S/u);
        expect(declined).not.toMatch(/[{}]|верн[её]мся|come back/iu);
        // Texts that refer to a detail ("below", "asked") require one.
        const refersToDetail = /ниже|below|asked/iu.test(text[language] + declined);
        expect(refersToDetail && attach === 'nothing').toBe(false);
        const mentionsReturn = /верн[её]мся|come back/iu.test(text[language]);
        expect(text[language].includes('{until}')).toBe(mentionsReturn);
      }
      expect(next).toBe(attach === 'question' ? 'supply' : 'contest');
    },
  );

  it('has targets from 2 to 12 business hours, including both limits', () => {
    const hours = zooportalRegulation.categories.flatMap(({ target }) => target.hours ?? []);
    expect([Math.min(...hours), Math.max(...hours)]).toEqual([2, 12]);
  });

  it('is deeply frozen', () => {
    expect(Object.isFrozen(zooportalRegulation)).toBe(true);
    expect(Object.isFrozen(zooportalRegulation.categories[0]?.target.hours)).toBe(true);
    expect(Object.isFrozen(zooportalRegulation.categories[0]?.title)).toBe(true);
  });
});
