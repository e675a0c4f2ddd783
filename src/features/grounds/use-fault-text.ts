import { useTranslation } from 'react-i18next';
import type { Faults, GroundsField } from './form';

/** The words beside a field at fault; undefined where there is no fault. */
export const useFaultText = (faults: Faults): ((field: GroundsField) => string | undefined) => {
  const { t } = useTranslation(['console', 'common']);
  return (field) => {
    const issue = faults[field];
    if (issue === undefined) return undefined;
    if (field === 'until') return t('grounds.untilFault');
    if (field === 'reason') return t('grounds.reasonFault');
    if (field === 'link' && issue.code === 'wrong-format') return t('grounds.linkFault');
    return t(`common:fieldIssues.${issue.code}`, { limit: issue.limit });
  };
};
