import { Button } from '@mantine/core';
import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands';
import { useCommandQueue } from '../../data/command-queue/use-command-queue';
import { Notice } from '../../ui/console/notice';
import { useFailedDecision } from './use-failed-decision';
import styles from './decline-defer.module.css';

interface ReasonNoticesProps {
  readonly number: string;
  readonly uid: string;
}

/** Shows why a decline or deferral was rejected, with a button that reopens its draft. */
export const ReasonNotices = ({ number, uid }: ReasonNoticesProps) => {
  const { t } = useTranslation('console');
  const commandQueue = useCommandQueue();
  const { run } = useCommands();
  const failed = useFailedDecision(number, uid);
  return (
    <div role="alert">
      {failed.map(({ entry: { id, refusal }, act }) => (
        <Notice
          key={id}
          what={t(`refused.${act}`, { number: showTicketNumber(number) })}
          refusal={refusal}
          onDismiss={() => commandQueue.dismiss(id)}
        >
          <Button
            className={styles['back'] ?? ''}
            variant="default"
            size="compact-sm"
            onClick={() => run(act)}
          >
            {t('outcome.backToText')}
          </Button>
        </Notice>
      ))}
    </div>
  );
};
