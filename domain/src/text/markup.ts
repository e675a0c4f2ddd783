import { limits } from '../limits';

/** Inline content. Link targets are http, https or same-site paths only. */
export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** Block content. */
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

/** `**strong**` and `[words](address)`, bounded so that matching stays linear. */
const INLINE = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,300})\]\(([^()\s]{1,500})\)/gu;

/**
 * A same-site path, or a URL with an ASCII host name: no user info, IP address or homograph
 * letters. `//host` is rejected as protocol-relative.
 */
const SAFE_ADDRESS =
  /^(?:https?:\/\/(?:[a-z0-9-]+\.)*(?:[a-z0-9-]+\.[a-z][a-z0-9-]*|localhost)(?::\d{1,5})?(?:[/?#]|$)|\/(?![/\\]))/iu;

/**
 * Parses article markup: paragraphs separated by an empty line, `## heading`, lists of `- ` or `1.
 * `, `**strong**` and `[words](address)`. Everything else is plain text, so that markup cannot
 * inject HTML. Input is truncated to `limits.articleBody.max`.
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

/** Groups consecutive lines of one kind; every heading is its own group. */
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
      const marker = kind === 'number' ? NUMBER : BULLET;
      const items = lines.map((line) => inlinesOf(line.replace(marker, '')));
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
  return strong === undefined ? linkOf(label, href) : { kind: 'strong', text: strong };
}

/** Returns a link, or its words alone when the target is not permitted. */
export const linkOf = (label: string, href: string): Inline =>
  SAFE_ADDRESS.test(href) ? { kind: 'link', text: label, href } : { kind: 'text', text: label };

/** Returns the text without markup, one line per block. */
export const plainTextOf = (markup: string): string =>
  parseMarkup(markup)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.inlines]))
    .map((inlines) => inlines.map(({ text }) => text).join(''))
    .join('\n');
