import { Menu } from '@mantine/core';
import { categoryIds, nextStatus, type Ticket } from '@reglament/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTicketCommands } from '../../data/use-ticket-commands';
import { categoryFacts } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './details.module.css';

/** The category of a ticket; another one gives another deadline, counted from receipt (clause 3.2). */
export const CategoryField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { setCategory } = useTicketCommands(ticket.number, ticket.revision);
  const { priority, title } = categoryFacts(ticket.category);
  const isFixed = nextStatus('setCategory', ticket.status) === null;
  return (
    <Menu position="bottom-start" width={320} disabled={isFixed}>
      <Menu.Target>
        <button className={styles['choice']} type="button" disabled={isFixed}>
          <span>
            {priority} · {title[language]}
          </span>
          {!isFixed && (
            <IconChevronDown className={styles['chevron']} size={16} aria-hidden="true" />
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('details.categoryHint')}</Menu.Label>
        {categoryIds.map((id) => (
          <Menu.Item key={id} disabled={id === ticket.category} onClick={() => setCategory(id)}>
            {categoryFacts(id).priority} · {categoryFacts(id).title[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
