import { Button } from '@mantine/core';
import { showTicketNumber } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands';
import { useOutbox } from '../../data/outbox/use-outbox';
import { IconButton } from '../../ui/console/icon-button';
import { RefusalText } from '../../ui/console/refusal-text';
import { useReturnedGrounds } from './use-returned-grounds';
import styles from './grounds.module.css';

interface GroundsNoticesProps {
  readonly number: string;
  readonly uid: string;
}

/** Why a refusal or a deferral was not taken, and the way back to its words. */
export const GroundsNotices = ({ number, uid }: GroundsNoticesProps) => {
  const { t } = useTranslation(['console', 'common']);
  const outbox = useOutbox();
  const { run } = useCommands();
  const returned = useReturnedGrounds(number, uid);
  return (
    <div role="alert">
      {returned.map(({ entry: { id, refusal }, act }) => (
        <div key={id} className={styles['notice']}>
          <div>
            <p className={styles['what']}>
              {t(`refused.${act}`, { number: showTicketNumber(number) })}
            </p>
            {refusal && <RefusalText refusal={refusal} />}
            <Button
              className={styles['back'] ?? ''}
              variant="default"
              size="compact-sm"
              onClick={() => run(act)}
            >
              {t('grounds.backToText')}
            </Button>
          </div>
          <IconButton label={t('common:close')} onClick={() => outbox.drop(id)}>
            <IconX size={16} />
          </IconButton>
        </div>
      ))}
    </div>
  );
};
