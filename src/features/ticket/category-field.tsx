import { Combobox, useCombobox } from '@mantine/core';
import { activeCategories, nextStatus, type Bilingual, type Ticket } from '@reglament/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { usePrediction } from '../../data/use-optimistic-ticket';
import { useDispatch } from '../../data/use-ticket-commands';
import { useLanguage } from '../../i18n/use-language';
import { DueText } from '../../ui/clock/due-text';
import styles from './details.module.css';

const useCategoryName = () => {
  const language = useLanguage();
  return (priority: number, title: Bilingual) => `${priority} · ${title[language]}`;
};

/** The deadline that a category would give; none after the first response, which fixes it. */
const PredictedDeadline = ({ ticket, category }: OptionsProps & { readonly category: string }) => {
  const predicted = usePrediction(ticket)('setCategory', { category });
  if (ticket.clock.consideredAt !== null) return null;
  return (
    <span className={styles['predicted']}>
      <DueText at={predicted.deadline.dueAt} form="until" />
    </span>
  );
};

interface OptionsProps {
  readonly ticket: Ticket;
}

const Options = ({ ticket }: OptionsProps) => {
  const { t } = useTranslation('console');
  const nameOf = useCategoryName();
  const chosen = ticket.needsCategory ? null : ticket.category;
  return (
    <Combobox.Dropdown>
      <Combobox.Header>{t('details.categoryHint')}</Combobox.Header>
      <Combobox.Options aria-label={t('details.category')}>
        {activeCategories(useRegulation()).map(({ id, priority, title }) => (
          <Combobox.Option key={id} value={id} active={id === chosen} disabled={id === chosen}>
            {nameOf(priority, title)}
            <PredictedDeadline ticket={ticket} category={id} />
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
};

/** Category of a ticket; changing it recomputes the deadline from receipt (clause 3.2). */
export const CategoryField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const nameOf = useCategoryName();
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const combobox = useCombobox();
  const isFixed = nextStatus('setCategory', ticket.status) === null;
  const title = nameOf(ticket.priority, ticket.categoryTitle);
  const name = ticket.needsCategory ? `${title} · ${t('details.categoryNeeded')}` : title;
  const choose = (category: string) => {
    dispatch('setCategory', { category });
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      withinPortal={false}
      floatingStrategy="fixed"
      onOptionSubmit={choose}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        <button
          className={styles['choice']}
          type="button"
          aria-label={`${t('details.category')}: ${name}`}
          disabled={isFixed}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>{name}</span>
          {!isFixed && (
            <IconChevronDown className={styles['chevron']} size={16} aria-hidden="true" />
          )}
        </button>
      </Combobox.Target>
      {combobox.dropdownOpened && <Options ticket={ticket} />}
    </Combobox>
  );
};
