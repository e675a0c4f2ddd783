import { showTicketNumber } from '@reglament/domain';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { numberOf } from '../../data/outbox/pending-command';
import { useOutbox, useOutboxEntries } from '../../data/outbox/use-outbox';
import { IconButton } from '../../ui/console/icon-button';
import { RefusalText } from '../../ui/console/refusal-text';
import styles from './refused-notices.module.css';

/** Acts without a text of their own; texts come back to the field they were written in. */
const isSilent = (name: string): boolean => name === 'assign' || name === 'setCategory';

/** What was refused on this ticket and already taken back on the screen: it says why. */
export const RefusedNotices = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const outbox = useOutbox();
  const refused = useOutboxEntries().filter(
    ({ command, state }) =>
      state === 'refused' && isSilent(command.name) && numberOf(command) === number,
  );
  return (
    <div role="alert">
      {refused.map(({ id, command, refusal }) => (
        <div key={id} className={styles['notice']}>
          <div>
            <p className={styles['what']}>
              {t(`refused.${command.name}`, { number: showTicketNumber(number) })}
            </p>
            {refusal && <RefusalText refusal={refusal} />}
          </div>
          <IconButton label={common('close')} onClick={() => outbox.drop(id)}>
            <IconX size={16} />
          </IconButton>
        </div>
      ))}
    </div>
  );
};
