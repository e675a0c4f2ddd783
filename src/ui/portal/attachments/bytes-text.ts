import type { Language } from '@reglament/domain';

const KILO = 1_024;

/** Formats a file size: `2,4 МБ`. */
export const bytesText = (bytes: number, language: Language): string => {
  const isLarge = bytes >= KILO * KILO;
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  });
  return format.format(isLarge ? bytes / KILO / KILO : Math.max(bytes / KILO, 1));
};
