import type { FieldIssue, DomainError } from '../../error';
import type { Reason } from '../../regulation/entries';
import type { ReasonCode } from '../../regulation/ids';
import { ok, err, type Result } from '../../result';
import type { DecisionContext } from '../decision';
import { reasonDetailKinds, type ReasonDetailKind, type Decline, type Deferral } from '../reason';

/** A reason code of clause 2.7 with the text and detail for the requester. */
export interface StatedReasonInput {
  readonly reason: ReasonCode;
  readonly text: string;
  readonly question?: string | undefined;
  readonly link?: string | undefined;
  readonly referral?: string | undefined;
}

/** Fields shared by a decline and a deferral. */
export type StatedReason = Omit<Deferral, 'until'> & Omit<Decline, 'next' | 'final'>;

/** Returns the detail that a reason requires, or null. */
export const requiredDetail = ({ attach }: Pick<Reason, 'attach'>): ReasonDetailKind | null =>
  attach === 'nothing' ? null : attach;

/**
 * Validates the detail of a reason: the required part must be present and no other. Shared with the
 * forms.
 */
export const detailIssues = (
  reason: Pick<Reason, 'attach'>,
  input: Pick<StatedReasonInput, ReasonDetailKind>,
): readonly FieldIssue[] =>
  reasonDetailKinds.flatMap((path): FieldIssue[] => {
    const isPresent = input[path] !== undefined;
    const isRequired = requiredDetail(reason) === path;
    if (isPresent === isRequired) return [];
    return [{ path, code: isRequired ? 'required' : 'not-allowed' }];
  });

/**
 * Resolves a reason of the active regulation with its current title and clause (clause 2.7). Fails
 * with `reason-unknown` for a missing or archived code, and with `reason-incomplete` for invalid
 * details.
 */
export const decideStatedReason = (
  input: StatedReasonInput,
  { regulation, actor, now }: DecisionContext,
): Result<{ readonly stated: StatedReason; readonly reason: Reason }, DomainError> => {
  const reason = regulation.reasons.find(({ code }) => code === input.reason);
  if (!reason || reason.archived) {
    return err({ code: 'reason-unknown', issues: [{ path: 'reason', code: 'not-allowed' }] });
  }
  const issues = detailIssues(reason, input);
  if (issues.length > 0) return err({ code: 'reason-incomplete', issues });
  const kind = requiredDetail(reason);
  const attached = kind && { kind, text: input[kind] ?? '' };
  const { code, title, clause } = reason;
  const { text } = input;
  return ok({
    reason,
    stated: { reason: code, title, clause, text, attached, at: now, by: actor.name },
  });
};

/** Returns the message text with the detail appended. */
export const textWithDetail = ({
  text,
  attached,
}: Pick<StatedReason, 'text' | 'attached'>): string =>
  attached === null ? text : `${text}\n\n${attached.text}`;
