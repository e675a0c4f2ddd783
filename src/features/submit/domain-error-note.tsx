import type { DomainError } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../ui/portal/callout';

/** Shows why a request was rejected. */
export const DomainErrorNote = ({ refusal }: { readonly refusal: DomainError }) => {
  const { t } = useTranslation(['portal', 'common']);
  // An invalid-input error without a matching field means that client and server disagree.
  const code = refusal.code === 'invalid-input' ? 'internal' : refusal.code;
  return (
    <Callout kind="problem" title={t('submit.refused')}>
      <p>{t(`common:errors.${code}`)}</p>
    </Callout>
  );
};
