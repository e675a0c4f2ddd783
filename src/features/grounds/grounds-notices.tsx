import { Button } from '@mantine/core';
import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands';
import { useOutbox } from '../../data/outbox/use-outbox';
import { Notice } from '../../ui/console/notice';
import { useReturnedGrounds } from './use-returned-grounds';
import styles from './grounds.module.css';

interface GroundsNoticesProps {
  readonly number: string;
  readonly uid: string;
}

/** Why a refusal or a deferral was not taken, and the way back to its words. */
export const GroundsNotices = ({ number, uid }: GroundsNoticesProps) => {
  const { t } = useTranslation('console');
  const outbox = useOutbox();
  const { run } = useCommands();
  const returned = useReturnedGrounds(number, uid);
  return (
    <div role="alert">
      {returned.map(({ entry: { id, refusal }, act }) => (
        <Notice
          key={id}
          what={t(`refused.${act}`, { number: showTicketNumber(number) })}
          refusal={refusal}
          onDismiss={() => outbox.drop(id)}
        >
          <Button
            className={styles['back'] ?? ''}
            variant="default"
            size="compact-sm"
            onClick={() => run(act)}
          >
            {t('grounds.backToText')}
          </Button>
        </Notice>
      ))}
    </div>
  );
};
