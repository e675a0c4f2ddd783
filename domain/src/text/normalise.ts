/** C0 and C1 control characters except tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** Bidi controls, zero-width characters and BOM, which can disguise text. */
const DECEPTIVE =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** Invisible letters and symbols: Hangul fillers and the blank Braille pattern. */
const BLANK = /[\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** A visible character. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Lone surrogates, which the database rejects. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Maximum number of consecutive combining marks, from the Stream-Safe Text Format (UAX 15), because
 * ordering a run of marks takes quadratic time.
 */
const MAX_MARKS = 30;

const MARK_RUN = /\p{M}+/gu;

const capMarks = (text: string): string =>
  text.replace(MARK_RUN, (run) =>
    run.length > MAX_MARKS ? Array.from(run).slice(0, MAX_MARKS).join('') : run,
  );

/** Composes to NFC; caps marks before and after, because NFC expands some marks. */
const compose = (text: string): string => capMarks(capMarks(text).normalize('NFC'));

/**
 * Normalises multi-line text for storage: NFC, line feeds only, trimmed, without control and bidi
 * characters. Keeps the joiners of emoji and some scripts (U+200C, U+200D). Returns an empty string
 * for text without visible characters.
 */
export const normaliseText = (raw: string): string => {
  const bare = raw
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(DECEPTIVE, '')
    .replace(BLANK, '')
    .replace(LONE_SURROGATES, '');
  const text = compose(bare).trim();
  return VISIBLE.test(text) ? text : '';
};

/** Normalises single-line text; collapses white space to single spaces. */
export const normaliseLine = (raw: string): string => normaliseText(raw).replace(/\s+/gu, ' ');
