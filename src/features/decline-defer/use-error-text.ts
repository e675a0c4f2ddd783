import { useTranslation } from 'react-i18next';
import type { FieldErrors, ReasonField } from './form';

/** Returns the error message of a field, or undefined if it is valid. */
export const useFieldErrorText = (
  errors: FieldErrors,
): ((field: ReasonField) => string | undefined) => {
  const { t } = useTranslation(['console', 'common']);
  return (field) => {
    const issue = errors[field];
    if (issue === undefined) return undefined;
    if (field === 'until') return t('outcome.untilFault');
    if (field === 'reason') return t('outcome.reasonFault');
    if (field === 'link' && issue.code === 'wrong-format') return t('outcome.linkFault');
    return t(`common:fieldIssues.${issue.code}`, { limit: issue.limit });
  };
};
