import type { Language } from '../fields';

/** Plural forms of a noun; English uses `one` and `other`, Russian all of them. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/**
 * Selects the plural form for a number.
 * @example plural(3, 'ru', { one: 'день', few: 'дня', many: 'дней', other: 'дня' }) // 'дня'
 */
export const plural = (count: number, language: Language, forms: PluralForms): string => {
  switch (rules[language].select(count)) {
    case 'one':
      return forms.one;
    case 'few':
      return forms.few ?? forms.other;
    case 'many':
      return forms.many ?? forms.other;
    default:
      return forms.other;
  }
};

/** Formats an integer with its noun: `18 рабочих дней`. */
export const counted = (count: number, language: Language, forms: PluralForms): string =>
  `${count} ${plural(count, language, forms)}`;
