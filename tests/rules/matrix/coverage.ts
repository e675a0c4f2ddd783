import * as z from 'zod/mini';

/** Rules expression with its observed values; nested. */
interface Expression {
  readonly sourcePosition: {
    readonly line?: number | undefined;
    readonly column?: number | undefined;
    readonly currentOffset?: number | undefined;
    readonly endOffset: number;
  };
  readonly values?: readonly { readonly value: Readonly<Record<string, unknown>> }[] | undefined;
  readonly children?: readonly Expression[] | undefined;
}

const expressionSchema: z.ZodMiniType<Expression> = z.object({
  sourcePosition: z.object({
    line: z.optional(z.int()),
    column: z.optional(z.int()),
    currentOffset: z.optional(z.int()),
    endOffset: z.int(),
  }),
  values: z.optional(z.array(z.object({ value: z.record(z.string(), z.unknown()) }))),
  get children() {
    return z.optional(z.array(expressionSchema));
  },
});

const reportSchema = z.object({
  rules: z.object({ files: z.array(z.object({ content: z.string() })) }),
  report: z.array(expressionSchema),
});

/**
 * Lists the expressions not fully covered: never evaluated, or a condition never true or never
 * false. An error does not count as false, because it shows that a condition was reached, not that
 * it can deny.
 */
export function gapsIn(report: unknown): readonly string[] {
  const { rules, report: expressions } = reportSchema.parse(report);
  const source = rules.files[0]?.content ?? '';
  if (expressions.length === 0) return ['the emulator reports no expression at all'];
  return expressions.flatMap((expression) => gapsOf(expression, source));
}

function gapsOf(expression: Expression, source: string): readonly string[] {
  const inner = (expression.children ?? []).flatMap((child) => gapsOf(child, source));
  const { line = 0, column = 0, currentOffset = 0, endOffset } = expression.sourcePosition;
  const missing = missingFrom(expression.values ?? []);
  const text = source.slice(currentOffset, endOffset + 1);
  return missing === null
    ? inner
    : [`firestore.rules:${line}:${column} "${text}" ${missing}`, ...inner];
}

function missingFrom(values: NonNullable<Expression['values']>): string | null {
  const reached = values.flatMap(({ value }) => Object.entries(value));
  const results = reached.filter(([kind]) => kind !== 'undefined');
  if (results.length === 0) return 'was never evaluated';
  if (!results.every(([kind]) => kind === 'boolValue')) return null;
  const outcomes = new Set(results.map(([, value]) => value));
  if (!outcomes.has(true)) return 'was never true';
  return outcomes.has(false) ? null : 'was never false';
}
