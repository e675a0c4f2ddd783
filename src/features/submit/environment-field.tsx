import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/portal/checkbox';
import type { Draft } from './draft';
import { environmentHere } from './environment';

interface EnvironmentFieldProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Consent to send browser data; off by default, and the data is shown in full. */
export const EnvironmentField = ({ draft, change }: EnvironmentFieldProps) => {
  const { t } = useTranslation('portal');
  const { browser, viewport } = environmentHere();
  return (
    <Checkbox
      id="environment"
      label={t('submit.environment')}
      hint={
        draft.withEnvironment
          ? t('submit.environmentHint', { told: `${browser}, ${viewport}` })
          : undefined
      }
      checked={draft.withEnvironment}
      onChange={(withEnvironment) => change({ withEnvironment })}
    />
  );
};
