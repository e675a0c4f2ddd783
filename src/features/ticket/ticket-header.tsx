import { Button } from '@mantine/core';
import { showTicketNumber, type Ticket } from '@reglament/domain';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { userCommands } from '../../commands/registry';
import { useCommands } from '../../commands/use-commands';
import { toReceiptSource } from '../../data/to-receipt-source';
import { DeadlineTimeline } from '../../ui/clock/deadline-timeline';
import { IconButton } from '../../ui/console/icon-button';
import { ShortcutHint } from '../../ui/console/shortcut-hint';
import { BackButton } from './back-button';
import { CategorySuggestion } from './category-suggestion';
import { DeadlineToggle } from './deadline-toggle';
import { MoreMenu } from './more-menu';
import { useTimelineShown } from './use-timeline-shown';
import styles from './ticket-header.module.css';

interface TicketHeaderProps {
  readonly ticket: Ticket;
  readonly areDetailsShown: boolean;
  readonly onToggleDetails: () => void;
}

const TakeButton = () => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  if (!can('take')) return null;
  return (
    <Button size="compact-md" onClick={() => run('take')}>
      {t('commands.take')}
      <ShortcutHint shortcut={userCommands.take.shortcut?.shown} />
    </Button>
  );
};

const Tags = ({ tags }: Pick<Ticket, 'tags'>) => {
  const { t } = useTranslation('console');
  return (
    <ul className={styles['tags']} aria-label={t('details.tags')}>
      {tags.map((tag) => (
        <li key={tag} className={styles['tag']}>
          {tag}
        </li>
      ))}
    </ul>
  );
};

/** Ticket header above the thread: number, status and deadline in one line, and the subject. */
export const TicketHeader = ({ ticket, areDetailsShown, onToggleDetails }: TicketHeaderProps) => {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation('common');
  const [isTimelineShown, toggleTimeline] = useTimelineShown();
  const timelineId = useId();
  const source = toReceiptSource(ticket);
  return (
    <header className={styles['header']}>
      <div className={styles['bar']}>
        <BackButton />
        <span className={styles['number']}>{showTicketNumber(ticket.number)}</span>
        <span className={styles['status']}>{common(`status.${ticket.status}`)}</span>
        <DeadlineToggle
          ticket={source}
          onToggle={toggleTimeline}
          {...{ isTimelineShown, timelineId }}
        />
        <span className={styles['actions']}>
          <TakeButton />
          <MoreMenu />
          <IconButton
            label={t('details.toggle')}
            isPressed={areDetailsShown}
            onClick={onToggleDetails}
          >
            <IconLayoutSidebarRight size={18} />
          </IconButton>
        </span>
      </div>
      <h2 className={styles['subject']} title={ticket.subject}>
        {ticket.subject}
      </h2>
      {ticket.tags.length > 0 && <Tags tags={ticket.tags} />}
      <CategorySuggestion ticket={ticket} />
      <div id={timelineId} hidden={!isTimelineShown}>
        {isTimelineShown && <DeadlineTimeline ticket={source} />}
      </div>
    </header>
  );
};
