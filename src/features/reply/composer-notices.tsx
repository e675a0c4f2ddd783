import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/console/icon-button';
import { RefusalText } from '../../ui/console/refusal-text';
import type { Returned } from './returned';
import type { Composer } from './use-composer';
import styles from './composer.module.css';

const ReturnedNotice = ({
  returned,
  composer,
}: {
  readonly returned: Returned;
  readonly composer: Composer;
}) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const { act, entry } = returned;
  if (!entry.refusal) return null;
  return (
    <div className={styles['notice']}>
      <div className={styles['reason']}>
        <RefusalText refusal={entry.refusal} />
        {entry.refusal.code === 'conflict' && (
          <Button
            className={styles['anyway'] ?? ''}
            variant="default"
            size="compact-sm"
            onClick={() => composer.give(act)}
          >
            {t('composer.sendAnyway')}
          </Button>
        )}
      </div>
      <IconButton label={common('close')} onClick={composer.dismiss}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
};

/** Why a text came back, what changed meanwhile, and what is wrong with the text at hand. */
export const ComposerNotices = ({ composer }: { readonly composer: Composer }) => (
  <div role="alert">
    {composer.returned && <ReturnedNotice returned={composer.returned} composer={composer} />}
    {composer.invalid && (
      <div className={styles['notice']}>
        <div className={styles['reason']}>
          <RefusalText refusal={composer.invalid} />
        </div>
      </div>
    )}
  </div>
);
