import { errorCodes, fieldIssueCodes, type FieldIssue, type DomainError } from '@reglament/domain';
import * as z from 'zod/mini';

/** A rejected command, or one that was not delivered (`unavailable`). */
export class CommandError extends Error {
  readonly refusal: DomainError;

  constructor(refusal: DomainError) {
    super(refusal.code);
    this.name = 'CommandError';
    this.refusal = refusal;
  }
}

const issueSchema = z.object({
  path: z.string(),
  code: z.enum(fieldIssueCodes),
  limit: z.optional(z.number()),
});

const stateSchema = z.object({
  revision: z.int(),
  status: z.string(),
  assigneeName: z.nullable(z.string()),
  changedBy: z.nullable(z.string()),
});

const domainErrorSchema = z.object({
  code: z.enum(errorCodes),
  issues: z.optional(z.array(issueSchema)),
  current: z.optional(stateSchema),
  retryAfterMs: z.optional(z.number()),
});

const issueOf = ({ path, code, limit }: z.infer<typeof issueSchema>): FieldIssue => ({
  path,
  code,
  ...(limit !== undefined && { limit }),
});

/** Parses the error in a server response; null when it is not a domain error. */
export const parseDomainError = (raw: unknown): DomainError | null => {
  const parsed = domainErrorSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { code, issues, current, retryAfterMs } = parsed.data;
  return {
    code,
    ...(issues && { issues: issues.map(issueOf) }),
    ...(current && { current }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
};
