import type { DomainError } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../ui/portal/callout';

/** Why a request was not taken, what is kept, what to do. */
export const DomainErrorNote = ({ refusal }: { readonly refusal: DomainError }) => {
  const { t } = useTranslation(['portal', 'common']);
  // No field of the form is marked, so none can be put right: client and server disagree.
  const code = refusal.code === 'invalid-input' ? 'internal' : refusal.code;
  return (
    <Callout kind="problem" title={t('submit.refused')}>
      <p>{t(`common:errors.${code}`)}</p>
    </Callout>
  );
};
