/** C0 and C1 controls except tab and line feed, which belong to text. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Marks that reorder or hide what a reader sees: bidi controls, zero-width characters, BOM. */
const DECEPTIVE =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Letters and signs that show nothing: the fillers of Hangul and the empty cell of Braille. */
const BLANK = /[\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** At least one character that can be seen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Halves of surrogate pairs that stand alone: not text, and refused by the database. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * More combining marks in a row than any script needs; the number is that of the Stream-Safe Text
 * Format (UAX 15). Ordering a run of marks takes quadratic time.
 */
const MAX_MARKS = 30;

const MARK_RUN = /\p{M}+/gu;

const capMarks = (text: string): string =>
  text.replace(MARK_RUN, (run) =>
    run.length > MAX_MARKS ? Array.from(run).slice(0, MAX_MARKS).join('') : run,
  );

/** Composes letters (NFC); some marks are two after it, so their number is capped on both sides. */
const composed = (text: string): string => capMarks(capMarks(text).normalize('NFC'));

/**
 * Brings text that spans lines to the one form that is stored: NFC, line feeds only, without control
 * and direction-override characters, without white space at either end. Joiners that emoji and some
 * scripts need (U+200C, U+200D) stay. Text that shows nothing is the empty text.
 */
export const normaliseText = (raw: string): string => {
  const bare = raw
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(DECEPTIVE, '')
    .replace(BLANK, '')
    .replace(LONE_SURROGATES, '');
  const text = composed(bare).trim();
  return VISIBLE.test(text) ? text : '';
};

/** The same for text of a single line: every run of white space becomes one space. */
export const normaliseLine = (raw: string): string => normaliseText(raw).replace(/\s+/gu, ' ');
