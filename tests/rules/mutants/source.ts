/** Range of the rules text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Boolean expression with its match block. */
export interface Condition extends Span {
  /** Template below the document root; null inside a function, which any block may call. */
  readonly template: string | null;
  /** Verbs of the `allow`; null inside a function. */
  readonly verbs: string | null;
}

/** Blanks all comments and keeps offsets. */
export const withoutComments = (rules: string): string =>
  rules.replaceAll(/\/\/.*$/gm, (comment) => ' '.repeat(comment.length));

/** Lists every condition of an `allow` and every function result, with their operands. */
export function conditionsIn(rules: string): readonly Condition[] {
  const source = withoutComments(rules);
  const statements = [...source.matchAll(/\ballow\s+([a-z,\s]+):\s*if\s+|\breturn\s+/g)];
  return statements.flatMap((statement) => {
    const start = statement.index + statement[0].length;
    const verbs = statement[1] ?? null;
    const template = verbs === null ? null : templateAt(source, start);
    const whole = { start, end: source.indexOf(';', start) };
    return partsOf(source, whole).map((part) => ({ ...part, template, verbs }));
  });
}

/** Path of the innermost match block at an offset, below the document root. */
export function templateAt(source: string, offset: number): string {
  const open: string[] = [];
  const token = /match\s+(\/\S+)\s*\{|\{|\}/g;
  for (const found of source.slice(0, offset).matchAll(token)) {
    if (found[0] === '}') open.pop();
    else open.push(found[1] ?? '');
  }
  return open.join('').replace('/databases/{database}/documents/', '');
}

/** Returns an expression and the operands of `&&` and `||` in it. */
function partsOf(source: string, span: Span): readonly Span[] {
  const trimmed = unwrapped(source, span);
  const operands = splitAt(source, trimmed, '||') ?? splitAt(source, trimmed, '&&') ?? [];
  return [trimmed, ...operands.flatMap((operand) => partsOf(source, operand))];
}

/** Strips surrounding whitespace and parentheses. */
function unwrapped(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = from + text.trim().length;
  if (source[from] !== '(' || closing(source, from) !== to - 1) return { start: from, end: to };
  return unwrapped(source, { start: from + 1, end: to - 1 });
}

function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    depth += depthChange(source[at]);
    if (depth === 0) return at;
  }
  throw new Error(`no end of the parenthesis at offset ${from}`);
}

const depthChange = (char: string | undefined): number => {
  if (char === '(' || char === '[') return 1;
  return char === ')' || char === ']' ? -1 : 0;
};

/** Returns the operands of a top-level operator; null without one. */
function splitAt(source: string, { start, end }: Span, operator: '&&' | '||'): Span[] | null {
  const operands: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < end; at += 1) {
    depth += depthChange(source[at]);
    if (depth === 0 && source.startsWith(operator, at)) {
      operands.push({ start: from, end: at });
      from = at + operator.length;
    }
  }
  return operands.length === 0 ? null : [...operands, { start: from, end }];
}
