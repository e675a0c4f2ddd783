import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftKind } from '../../data/draft';
import styles from './composer.module.css';

interface KindSwitchProps {
  readonly kind: DraftKind;
  readonly mayReply: boolean;
  readonly onChange: (kind: DraftKind) => void;
  /** Controls at the end of the row. */
  readonly children: ReactNode;
}

/** Switches between a reply and an internal note. */
export const KindSwitch = ({ kind, mayReply, onChange, children }: KindSwitchProps) => {
  const { t } = useTranslation('console');
  return (
    <div className={styles['kinds']} role="group" aria-label={t('composer.kind')}>
      <button
        type="button"
        className={styles['kind']}
        aria-pressed={kind === 'reply'}
        disabled={!mayReply}
        onClick={() => onChange('reply')}
      >
        {t('composer.reply')}
      </button>
      <button
        type="button"
        className={styles['kind']}
        data-kind="note"
        aria-pressed={kind === 'note'}
        onClick={() => onChange('note')}
      >
        <IconLock size={14} aria-hidden="true" />
        {t('composer.note')}
      </button>
      {children}
    </div>
  );
};
