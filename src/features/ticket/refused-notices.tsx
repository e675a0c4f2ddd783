import { showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { numberOf } from '../../data/command-queue/pending-command';
import {
  useCommandQueue,
  useCommandQueueEntries,
} from '../../data/command-queue/use-command-queue';
import { Notice } from '../../ui/console/notice';

/** Acts without a text of their own; texts come back to the field they were written in. */
const isSilent = (name: string): boolean => name === 'assign' || name === 'setCategory';

/** What was refused on this ticket and already taken back on the screen: it says why. */
export const RefusedNotices = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('console');
  const commandQueue = useCommandQueue();
  const refused = useCommandQueueEntries().filter(
    ({ command, state }) =>
      state === 'refused' && isSilent(command.name) && numberOf(command) === number,
  );
  return (
    <div role="alert">
      {refused.map(({ id, command, refusal }) => (
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
