import { useTranslation } from 'react-i18next';
import { chooseDensity, useDensity } from '../../data/density';
import { IconButton } from '../../ui/console/icon-button';

/** Switches between rows of two lines and of one. */
export const DensitySwitch = () => {
  const { t } = useTranslation('console');
  const isCompact = useDensity() === 'compact';
  return (
    <IconButton
      label={t('density')}
      isPressed={isCompact}
      onClick={() => chooseDensity(isCompact ? 'comfortable' : 'compact')}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d={isCompact ? 'M2 3h12M2 6.3h12M2 9.6h12M2 13h12' : 'M2 4h12M2 8h12M2 12h12'}
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
    </IconButton>
  );
};
