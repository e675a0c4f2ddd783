import { limits } from '../limits';

/** A piece of a line. Links lead to http, https or a page of this site; nothing else becomes one. */
export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of a text. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

const HEADING = /^## +/u;
const BULLET = /^- +/u;
const NUMBER = /^\d{1,3}\. +/u;

/** `**strong**` and `[words](address)`, each bounded so that no text makes reading slow. */
const INLINE = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,500})\)/gu;

/**
 * A page of this site, or a web page at a host name: no user info, no IP number, and no letters that
 * look like others. `//host` would be elsewhere in disguise.
 */
const SAFE_ADDRESS =
  /^(?:https?:\/\/(?:[a-z0-9-]+\.)*(?:[a-z0-9-]+\.[a-z][a-z0-9-]*|localhost)(?::\d{1,5})?(?:[/?#]|$)|\/(?![/\\]))/iu;

/**
 * Reads the markup of articles: paragraphs apart by an empty line, `## heading`, lists of `- ` or
 * `1. `, `**strong**` and `[words](address)`. Everything else is text, so that whatever somebody
 * writes is shown and never run. Nothing beyond the length of the longest article is read.
 */
export const parseMarkup = (text: string): readonly Block[] =>
  text
    .slice(0, limits.articleBody.max)
    .split(/\n\s*\n/u)
    .flatMap((part) => groupsOf(part.split('\n').filter((line) => line.trim() !== '')))
    .map(blockOf);

type LineKind = 'heading' | 'bullet' | 'number' | 'text';

interface Group {
  readonly kind: LineKind;
  readonly lines: string[];
}

function kindOf(line: string): LineKind {
  if (HEADING.test(line)) return 'heading';
  if (BULLET.test(line)) return 'bullet';
  return NUMBER.test(line) ? 'number' : 'text';
}

/** Lines of one kind in a row belong together; each heading stands alone. */
function groupsOf(lines: readonly string[]): readonly Group[] {
  const groups: Group[] = [];
  for (const line of lines.map((raw) => raw.trim())) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

function blockOf({ kind, lines }: Group): Block {
  switch (kind) {
    case 'heading':
      return { kind, inlines: inlinesOf(lines.join(' ').replace(HEADING, '')) };
    case 'text':
      return { kind: 'paragraph', inlines: inlinesOf(lines.join(' ')) };
    default: {
      const sign = kind === 'number' ? NUMBER : BULLET;
      const items = lines.map((line) => inlinesOf(line.replace(sign, '')));
      return { kind: 'list', isOrdered: kind === 'number', items };
    }
  }
}

function inlinesOf(line: string): readonly Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) found.push({ kind: 'text', text: line.slice(end, match.index) });
    found.push(inlineOf(match));
    end = match.index + match[0].length;
  }
  if (end < line.length) found.push({ kind: 'text', text: line.slice(end) });
  return found;
}

function inlineOf([, strong, label = '', href = '']: RegExpExecArray): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  return SAFE_ADDRESS.test(href)
    ? { kind: 'link', text: label, href }
    : { kind: 'text', text: label };
}

/** The words of a text without its markup, one line a block. */
export const plainTextOf = (markup: string): string =>
  parseMarkup(markup)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.inlines]))
    .map((inlines) => inlines.map(({ text }) => text).join(''))
    .join('\n');
