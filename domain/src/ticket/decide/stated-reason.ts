import type { FieldIssue, DomainError } from '../../error';
import type { Reason } from '../../regulation/entries';
import type { ReasonCode } from '../../regulation/ids';
import { ok, err, type Result } from '../../result';
import type { DecisionContext } from '../decision';
import { reasonDetailKinds, type ReasonDetailKind, type Decline, type Deferral } from '../reason';

/** A reason of clause 2.7 with the words for the requester. */
export interface StatedReasonInput {
  readonly reason: ReasonCode;
  readonly text: string;
  readonly question?: string | undefined;
  readonly link?: string | undefined;
  readonly referral?: string | undefined;
}

/** What a refusal and a deferral have in common. */
export type StatedReason = Omit<Deferral, 'until'> & Omit<Decline, 'next' | 'final'>;

/** What a reason asks the agent to add; null for nothing. */
export const requiredDetail = ({ attach }: Pick<Reason, 'attach'>): ReasonDetailKind | null =>
  attach === 'nothing' ? null : attach;

/**
 * What is wrong with what was added to a reason: the part that it asks for is missing, or a part is
 * there that it has no place for. Forms ask the same question before they send.
 */
export const detailIssues = (
  reason: Pick<Reason, 'attach'>,
  given: Pick<StatedReasonInput, ReasonDetailKind>,
): readonly FieldIssue[] =>
  reasonDetailKinds.flatMap((path): FieldIssue[] => {
    const isThere = given[path] !== undefined;
    const isWanted = requiredDetail(reason) === path;
    if (isThere === isWanted) return [];
    return [{ path, code: isWanted ? 'required' : 'not-allowed' }];
  });

/**
 * A reason of the regulation in force, with its words as they stand now (clause 2.7). Refuses with
 * `reason-unknown` a code that the regulation lacks or has archived, and with `reason-incomplete` one that comes
 * without what it asks for.
 */
export const decideStatedReason = (
  given: StatedReasonInput,
  { regulation, actor, now }: DecisionContext,
): Result<{ readonly grounds: StatedReason; readonly reason: Reason }, DomainError> => {
  const reason = regulation.reasons.find(({ code }) => code === given.reason);
  if (!reason || reason.archived) {
    return err({ code: 'reason-unknown', issues: [{ path: 'reason', code: 'not-allowed' }] });
  }
  const issues = detailIssues(reason, given);
  if (issues.length > 0) return err({ code: 'reason-incomplete', issues });
  const kind = requiredDetail(reason);
  const attached = kind && { kind, text: given[kind] ?? '' };
  const { code, title, clause } = reason;
  const { text } = given;
  return ok({
    reason,
    grounds: { reason: code, title, clause, text, attached, at: now, by: actor.name },
  });
};

/** The words for the thread and the mail: what was added belongs to them. */
export const textWithDetail = ({
  text,
  attached,
}: Pick<StatedReason, 'text' | 'attached'>): string =>
  attached === null ? text : `${text}\n\n${attached.text}`;
