/** A text with its selection, as offsets in UTF-16 code units. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A replacement of part of a text, and the selection after it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** Formats of the toolbar, in its order. */
export const formats = ['bold', 'italic', 'link', 'bullets', 'numbers', 'quote', 'code'] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

const ADDRESS = /^(?:https?:\/\/|\/)\S+$/iu;
const FENCE = '```';

/** Surrounds the selection with a sign, or removes it if the selection has it. */
const wrap = ({ text, start, end }: Selected, sign: string): Edit => {
  const { length } = sign;
  const isWrapped =
    text.slice(start - length, start) === sign && text.slice(end, end + length) === sign;
  // A single asterisk of two is a sign of strong text.
  if (isWrapped && (sign !== '*' || text[start - 2] !== '*')) {
    const from = start - length;
    const insert = text.slice(start, end);
    return { from, to: end + length, insert, start: from, end: end - length };
  }
  const insert = sign + text.slice(start, end) + sign;
  return { from: start, to: end, insert, start: start + length, end: end + length };
};

/** Makes a link and selects the part that is still to be typed. */
const link = ({ text, start, end }: Selected): Edit => {
  const chosen = text.slice(start, end);
  const isAddress = ADDRESS.test(chosen);
  const [label, address] = isAddress ? ['', chosen] : [chosen, 'https://'];
  const insert = `[${label}](${address})`;
  const at = isAddress || label === '' ? start + 1 : start + label.length + 3;
  const size = isAddress || label === '' ? 0 : address.length;
  return { from: start, to: end, insert, start: at, end: at + size };
};

const markers = {
  bullets: { known: /^[-*] +/u, of: () => '- ' },
  numbers: { known: /^\d{1,3}\. +/u, of: (at: number) => `${at + 1}. ` },
  quote: { known: /^> ?/u, of: () => '> ' },
} as const;

/** Marks the selected lines, or unmarks them if all are marked. */
const mark = ({ text, start, end }: Selected, format: keyof typeof markers): Edit => {
  const { known, of } = markers[format];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const areMarked = lines.every((line) => known.test(line));
  const insert = lines
    .map((line, at) => (areMarked ? line.replace(known, '') : of(at) + line.replace(known, '')))
    .join('\n');
  const after = from + insert.length;
  return { from, to, insert, start: start === end ? after : from, end: after };
};

const code = (selected: Selected): Edit => {
  const { text, start, end } = selected;
  const chosen = text.slice(start, end);
  if (!chosen.includes('\n')) return wrap(selected, '`');
  const insert = `${FENCE}\n${chosen}\n${FENCE}`;
  return { from: start, to: end, insert, start: start + 4, end: end + 4 };
};

/** Applies a format to the selection. */
export const applyFormat = (format: Format, selected: Selected): Edit => {
  switch (format) {
    case 'bold':
      return wrap(selected, '**');
    case 'italic':
      return wrap(selected, '*');
    case 'link':
      return link(selected);
    case 'code':
      return code(selected);
    default:
      return mark(selected, format);
  }
};

type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const plainKeys: Readonly<Record<string, Format>> = {
  KeyB: 'bold',
  KeyI: 'italic',
  KeyK: 'link',
  KeyE: 'code',
};

const shiftKeys: Readonly<Record<string, Format>> = {
  Digit7: 'numbers',
  Digit8: 'bullets',
  Digit9: 'quote',
};

/** The format of a shortcut, in every keyboard layout; null for other keys. */
export const formatOfKey = (event: KeyPress): Format | null => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  return (event.shiftKey ? shiftKeys : plainKeys)[event.code] ?? null;
};

/** Applies an edit to a field as if it had been typed. */
export const editField = (field: HTMLTextAreaElement, edit: Edit): void => {
  field.focus();
  field.setRangeText(edit.insert, edit.from, edit.to);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.setSelectionRange(edit.start, edit.end);
};

/** Applies a format to the selection of a field. */
export const formatField = (field: HTMLTextAreaElement, format: Format): void => {
  const { value: text, selectionStart: start, selectionEnd: end } = field;
  editField(field, applyFormat(format, { text, start, end }));
};
