import { errorCodes, fieldIssueCodes, type FieldIssue, type DomainError } from '@reglament/domain';
import * as z from 'zod/mini';

/** A command that was refused, or did not get through (`unavailable`). */
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

/** The refusal in an answer of the service; null when the answer is not the service's own. */
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
