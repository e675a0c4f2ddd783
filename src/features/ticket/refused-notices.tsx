import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { numberOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { Notice } from '../../ui/console/notice';

/** Commands without a text; rejected texts return to their field. */
const hasNoText = (name: string): boolean => name === 'assign' || name === 'setCategory';

/** Notices of rejected commands whose optimistic update was reverted. */
export const RefusedNotices = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('console');
  const commandQueue = useCommandQueue();
  const rejected = useCommandQueueEntries().filter(
    ({ command, state }) =>
      state === 'refused' && hasNoText(command.name) && numberOf(command) === number,
  );
  return (
    <div role="alert">
      {rejected.map(({ id, command, refusal }) => (
        <Notice
          key={id}
          what={t(`refused.${command.name}`, { number: showTicketNumber(number) })}
          refusal={refusal}
          onDismiss={() => commandQueue.dismiss(id)}
        />
      ))}
    </div>
  );
};
