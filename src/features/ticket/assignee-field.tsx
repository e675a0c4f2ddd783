import { Menu } from '@mantine/core';
import { nextStatus, type Ticket } from '@reglament/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands';
import { useLiveQuery } from '../../data/live-query';
import { team } from '../../data/staff';
import { useDispatch } from '../../data/use-ticket-commands';
import { Avatar } from '../../ui/avatar/avatar';
import styles from './details.module.css';

const TeamItems = ({ ticket }: { readonly ticket: Ticket }) => {
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const people = useLiveQuery(team());
  return (people.data?.items ?? [])
    .filter(({ active }) => active)
    .map(({ uid, name }) => (
      <Menu.Item
        key={uid}
        leftSection={<Avatar name={name} />}
        disabled={uid === ticket.assignee?.uid}
        onClick={() => dispatch('assign', { to: uid })}
      >
        {name}
      </Menu.Item>
    ));
};

/** Assignee menu: take, reassign or unassign a ticket. */
export const AssigneeField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const { can, run } = useCommands();
  const { assignee, status } = ticket;
  const isFixed = nextStatus('assign', status) === null;
  return (
    <Menu
      position="bottom-start"
      width={280}
      withinPortal={false}
      floatingStrategy="fixed"
      disabled={isFixed}
    >
      <Menu.Target>
        <button className={styles['choice']} type="button" disabled={isFixed}>
          {assignee && <Avatar name={assignee.name} />}
          <span>{assignee?.name ?? t('details.nobody')}</span>
          {!isFixed && (
            <IconChevronDown className={styles['chevron']} size={16} aria-hidden="true" />
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {can('take') && <Menu.Item onClick={() => run('take')}>{t('commands.take')}</Menu.Item>}
        {can('giveBack') && (
          <Menu.Item onClick={() => run('giveBack')}>{t('commands.giveBack')}</Menu.Item>
        )}
        <Menu.Divider />
        <TeamItems ticket={ticket} />
      </Menu.Dropdown>
    </Menu>
  );
};
