import { limits } from '../limits';
import { linkOf, type Inline } from './markup';

/** Inline content of a message. An `address` is a URL as it was written, not yet checked. */
export type MessageInline =
  | Inline
  | { readonly kind: 'emphasis' | 'code' | 'address'; readonly text: string };

/** Block content of a message. Paragraphs and quotes keep their line breaks. */
export type MessageBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly inlines: readonly MessageInline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      /** The first number of an ordered list. */
      readonly start: number;
      readonly items: readonly (readonly MessageInline[])[];
    };

const FENCE = /^```\w{0,20}\s*$/u;
const QUOTE = /^> ?/u;
const BULLET = /^[-*] +/u;
const NUMBER = /^(\d{1,3})\. +/u;

/**
 * Escaped characters, code, strong and emphasised text, links and URLs, each bounded so that
 * matching stays linear.
 */
const INLINE =
  /\\(?<escaped>[\\*_`[\]>-])|`(?<code>[^`\n]{1,500})`|\*\*(?<strong>[^\s*](?:[^*\n]{0,500}[^\s*])?)\*\*|\*(?<emphasis>[^\s*](?:[^*\n]{0,500}[^\s*])?)\*|\[(?<label>[^\]\n]{1,300})\]\((?<href>[^()\s]{1,500})\)|(?<address>https?:\/\/[^\s<>"*`]{1,1000}[^\s<>"*`.,;:!?)\]}])/gu;

const WORD = /[\p{L}\p{N}]/u;

/**
 * Parses the markup of messages: `**strong**`, `*emphasised*`, `` `code` ``, `[words](address)`,
 * lists, quotes of `> ` and code between lines of three backticks; `\` escapes a sign. Everything
 * else is plain text, so that markup cannot inject HTML.
 */
export const parseMessage = (text: string): readonly MessageBlock[] =>
  groupsOf(text.slice(0, limits.reply.max).split('\n')).flatMap(blockOf);

type LineKind = 'code' | 'quote' | 'bullet' | 'number' | 'text' | 'empty';

interface Group {
  readonly kind: LineKind;
  readonly lines: string[];
}

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'empty';
  if (QUOTE.test(line)) return 'quote';
  if (BULLET.test(line)) return 'bullet';
  return NUMBER.test(line) ? 'number' : 'text';
}

/** Groups consecutive lines of one kind; lines between fences are code. */
function groupsOf(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  let isCode = false;
  for (const line of lines) {
    const isFence = FENCE.test(line);
    if (isFence) isCode = !isCode;
    const kind = isCode || isFence ? 'code' : kindOf(line);
    const last = groups.at(-1);
    if (isFence) {
      if (isCode) groups.push({ kind, lines: [] });
    } else if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

function blockOf({ kind, lines }: Group): readonly MessageBlock[] {
  switch (kind) {
    case 'empty':
      return [];
    case 'code':
      return [{ kind, text: lines.join('\n') }];
    case 'quote':
      return [
        { kind, inlines: inlinesOf(lines.map((line) => line.replace(QUOTE, '')).join('\n')) },
      ];
    case 'text':
      return [{ kind: 'paragraph', inlines: inlinesOf(lines.join('\n')) }];
    default:
      return [listOf(kind, lines)];
  }
}

function listOf(kind: 'bullet' | 'number', lines: readonly string[]): MessageBlock {
  const marker = kind === 'number' ? NUMBER : BULLET;
  const start = Number(NUMBER.exec(lines[0] ?? '')?.[1] ?? 1);
  const items = lines.map((line) => inlinesOf(line.replace(marker, '')));
  return { kind: 'list', isOrdered: kind === 'number', start, items };
}

function inlinesOf(text: string): readonly MessageInline[] {
  const found: MessageInline[] = [];
  const add = (inline: MessageInline): void => {
    const last = found.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      found.splice(-1, 1, { kind: 'text', text: last.text + inline.text });
    else found.push(inline);
  };
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) add({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const isInWord = WORD.test(text[match.index - 1] ?? '') || WORD.test(text[end] ?? '');
    add(inlineOf(match, isInWord));
  }
  if (end < text.length) add({ kind: 'text', text: text.slice(end) });
  return found;
}

/** A single asterisk inside a word, as in `2*3*4`, is no sign. */
function inlineOf({ 0: whole, groups = {} }: RegExpExecArray, isInWord: boolean): MessageInline {
  const { escaped, code, strong, emphasis, label, href, address } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined && !isInWord) return { kind: 'emphasis', text: emphasis };
  if (label !== undefined && href !== undefined) return linkOf(label, href);
  if (address !== undefined) return { kind: 'address', text: address };
  return { kind: 'text', text: escaped ?? whole };
}

/**
 * The host of a link to another site, shown beside its words (ADR 0041); null for a same-site path
 * and for a link that shows its host anyway.
 */
export const linkedHost = ({ text, href }: { readonly text: string; readonly href: string }) => {
  const host = /^https?:\/\/([^/?#]+)/iu.exec(href)?.[1] ?? null;
  return host === null || text === host || text === href ? null : host;
};
