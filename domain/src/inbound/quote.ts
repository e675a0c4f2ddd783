/** The text of an email, and what a reader already knows: quotes and signatures. */
export interface SeparatedText {
  readonly text: string;
  /** Quoted messages and the signature, to be shown collapsed; null if there are none. */
  readonly quoted: string | null;
}

/** Maximum length of a line that is examined, in characters. */
const MAX_LINE = 500;

/** Lines that an attribution may wrap to. */
const MAX_ATTRIBUTION_LINES = 3;

const DATE_OR_TIME = /\d{4}|\d{1,2}[.:/]\d{2}/u;

/** The verb at the end of an attribution: Gmail, Apple Mail, Thunderbird. */
const WROTE = /(?:\bwrote|пишет|писала?|написала?|написал\(а\)|писал\(а\)):$/u;

/** An address at the end of an attribution: Gmail in Russian, Mail.ru, Yandex. */
const ADDRESS_AND_COLON = /[<"«][^<>\s]{1,254}@[^<>\s]{1,254}[>"»]:$/u;

/** Dividers of Outlook, Exchange, Mail.ru and forwarded messages. */
const DIVIDER =
  /^(?:-{2,}\s?(?:original message|original appointment|forwarded message|исходное сообщение|пересылаемое сообщение|пересланное сообщение|конец пересылаемого сообщения)\s?-{2,}|_{10,}|begin forwarded message:|начало переадресованного сообщения:)$/u;

/** The first field of a header block of Outlook. */
const HEADER_START = /^\*?(?:from|от|от кого):\*?\s/u;

/** The fields that follow it. */
const HEADER_FIELD =
  /^\*?(?:sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|importance|важность):\*?(?:\s|$)/u;

/** Signatures that mobile clients and web mail add. */
const CLIENT_SIGNATURE =
  /^(?:sent from (?:my )?\S+.{0,60}|get outlook for .{1,40}|отправлено (?:с|из|через) .{1,80}|отправлено от .{1,80})$/u;

/** The signature separator of RFC 3676, 4.3, also without its space, and of Yandex and Mail.ru. */
const SIGNATURE_SEPARATOR = /^(?:-- ?|—)$/u;

/** Maximum number of lines of a signature. */
const MAX_SIGNATURE_LINES = 12;

const shorten = (line: string): string => line.slice(0, MAX_LINE).trim().toLowerCase();

/**
 * Separates the own text of an email from quoted messages and the signature, by the forms of Gmail,
 * Outlook, Apple Mail, Thunderbird, Mail.ru, Yandex and phones in Russian and English. Nothing is
 * dropped. A quote with own text below it stays in the text, as does everything if no own text would
 * be left. Works line by line, in linear time.
 */
export const separateQuote = (raw: string): SeparatedText => {
  const lines = raw.replace(/\r\n?/gu, '\n').split('\n');
  const short = lines.map(shorten);
  const end = signatureStart(short, quoteStart(short));
  const text = lines.slice(0, end).join('\n').trim();
  const quoted = lines.slice(end).join('\n').trim();
  if (text === '' || quoted === '') return { text: raw.trim(), quoted: null };
  return { text, quoted };
};

/** Returns the line at which the trailing quote begins; the number of lines without one. */
function quoteStart(lines: readonly string[]): number {
  const divided = lines.findIndex((line, at) => isDivider(lines, at) && line !== '');
  const end = divided === -1 ? lines.length : divided;
  const attributed = firstAttribution(lines, end);
  return attributed ?? Math.min(end, trailingMarks(lines, end));
}

function isDivider(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (DIVIDER.test(line)) return true;
  if (!HEADER_START.test(line)) return false;
  return lines.slice(at + 1, at + 4).filter((next) => HEADER_FIELD.test(next)).length >= 2;
}

/** Returns the first attribution that only a quote follows; null without one. */
function firstAttribution(lines: readonly string[], end: number): number | null {
  const marksFrom = trailingMarks(lines, end);
  const isMarked = lines.some((line) => line.startsWith('>'));
  for (let at = 0; at < end; at += 1) {
    const length = attributionLength(lines, at);
    const next = at + length;
    // Clients that do not mark the quote leave nothing but the quote below the attribution.
    const isLast = lines.slice(next, marksFrom).every((line) => line === '');
    if (length > 0 && (!isMarked || isLast)) return at;
  }
  return null;
}

/** Returns the number of lines of an attribution that begins at a line; 0 for other lines. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (first === '' || first.startsWith('>')) return 0;
  let joined = '';
  for (let count = 1; count <= MAX_ATTRIBUTION_LINES; count += 1) {
    const line = lines[at + count - 1] ?? '';
    if (line === '') return 0;
    joined = `${joined} ${line}`.trim().slice(-MAX_LINE);
    const isEnd = WROTE.test(joined) || ADDRESS_AND_COLON.test(joined);
    if (isEnd && DATE_OR_TIME.test(joined)) return count;
    if (isEnd) return 0;
  }
  return 0;
}

/** Returns the first of the lines at the end that are all marked with `>` or empty. */
function trailingMarks(lines: readonly string[], end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('>')) start = at;
    else if (line !== '') break;
  }
  return start;
}

/** Returns the line at which a signature above the quote begins; `end` without one. */
function signatureStart(lines: readonly string[], end: number): number {
  const last = lines.slice(0, end).findLastIndex((line) => line !== '');
  const from = Math.max(0, last - MAX_SIGNATURE_LINES);
  for (let at = from; at <= last; at += 1) {
    if (SIGNATURE_SEPARATOR.test(lines[at] ?? '')) return at;
  }
  return CLIENT_SIGNATURE.test(lines[last] ?? '') ? last : end;
}
