import { statuses, type DomainError, type ConflictState } from '@reglament/domain';
import { useTranslation } from 'react-i18next';

const StateText = ({ current }: { readonly current: ConflictState }) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const status = statuses.find((known) => known === current.status);
  return (
    <p>
      {current.changedBy !== null && (
        <span>{t('state.changedBy', { who: current.changedBy })} </span>
      )}
      {status && <span>{t('state.status', { status: common(`status.${status}`) })} </span>}
      <span>{t('state.assignee', { who: current.assigneeName ?? t('details.nobody') })}</span>
    </p>
  );
};

/** The message of a domain error, with the current state on a conflict. */
export const DomainErrorText = ({ refusal }: { readonly refusal: DomainError }) => {
  const { t } = useTranslation();
  const [issue] = refusal.issues ?? [];
  return (
    <>
      <p>{t(`errors.${refusal.code}`)}</p>
      {issue && <p>{t(`fieldIssues.${issue.code}`, { limit: issue.limit })}</p>}
      {refusal.current && <StateText current={refusal.current} />}
    </>
  );
};
