import { useTranslation } from 'react-i18next';
import { Button } from '../button';
import type { RegionKind } from './regions';
import type { useRegions } from './use-regions';
import styles from './mark-dialog.module.css';

interface MarkToolsProps {
  readonly kind: RegionKind;
  readonly onKind: (kind: RegionKind) => void;
  readonly regions: ReturnType<typeof useRegions>;
}

const kinds: readonly RegionKind[] = ['hide', 'box'];

/** Selects the region kind; adds and undoes regions without a pointer. */
export const MarkTools = ({ kind, onKind, regions }: MarkToolsProps) => {
  const { t } = useTranslation('files');
  const addMiddle = () => {
    const key = regions.addMiddle();
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-region="${key}"]`)?.focus(),
    );
  };
  return (
    <div className={styles['tools']}>
      <div className={styles['kinds']} role="group" aria-label={t('marking.kind')}>
        {kinds.map((option) => (
          <button
            key={option}
            className={styles['kind']}
            type="button"
            aria-pressed={option === kind}
            onClick={() => onKind(option)}
          >
            {t(`marking.${option}`)}
          </button>
        ))}
      </div>
      <Button kind="quiet" onClick={addMiddle}>
        {t('marking.add')}
      </Button>
      <Button kind="quiet" busy={regions.regions.length === 0} onClick={regions.undo}>
        {t('marking.undo')}
      </Button>
    </div>
  );
};
