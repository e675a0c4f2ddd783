/** What spreadsheet programs skip before they decide that a cell is a formula. */
const SKIPPED = /^[\s\p{Cf}\p{Cc}"']*/u;

/** First characters of a formula, also in full width. */
const FORMULA = /^[=+\-@＝＋－＠]/u;

/**
 * Returns a text that spreadsheet programs show as it is: what could be read as a formula, or begins
 * with a tab or a line break, gets a leading apostrophe.
 */
export const spreadsheetText = (text: string): string =>
  FORMULA.test(text.replace(SKIPPED, '')) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
