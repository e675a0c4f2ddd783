import { useTranslation } from 'react-i18next';
import type { CallField, FieldErrors } from './form';

/** Fields whose format has a message of its own. */
const ownMessages = ['phone', 'skype', 'email', 'callback', 'calledAt', 'sourceUrl'] as const;

const isOwn = (field: CallField): field is (typeof ownMessages)[number] =>
  ownMessages.some((own) => own === field);

/** Returns the error message of a field, or undefined if it is valid. */
export const useFieldErrorText = (
  errors: FieldErrors,
): ((field: CallField) => string | undefined) => {
  const { t } = useTranslation(['console', 'common']);
  return (field) => {
    const issue = errors[field];
    if (issue === undefined) return undefined;
    if (field === 'search') return t('newRequest.faults.search');
    if (field.startsWith('objects.')) return t('newRequest.faults.object');
    if (field === 'category') return t('newRequest.faults.category');
    if (issue.path === 'requester') return t('newRequest.faults.contact');
    const isFormat = issue.code === 'wrong-format' || issue.code === 'not-allowed';
    if (isOwn(field) && (isFormat || issue.code === 'required')) {
      return t(`newRequest.faults.${field}`);
    }
    return t(`common:fieldIssues.${issue.code}`, { limit: issue.limit });
  };
};
