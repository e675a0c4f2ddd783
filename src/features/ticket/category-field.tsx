import { Combobox, useCombobox } from '@mantine/core';
import { categoryIds, nextStatus, type CategoryId, type Ticket } from '@reglament/domain';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDispatch } from '../../data/use-ticket-commands';
import { categoryFacts } from '../../i18n/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './details.module.css';

const useCategoryName = () => {
  const language = useLanguage();
  return (id: CategoryId) => `${categoryFacts(id).priority} · ${categoryFacts(id).title[language]}`;
};

const Options = ({ chosen }: { readonly chosen: CategoryId }) => {
  const { t } = useTranslation('console');
  const nameOf = useCategoryName();
  return (
    <Combobox.Dropdown>
      <Combobox.Header>{t('details.categoryHint')}</Combobox.Header>
      <Combobox.Options aria-label={t('details.category')}>
        {categoryIds.map((id) => (
          <Combobox.Option key={id} value={id} active={id === chosen} disabled={id === chosen}>
            {nameOf(id)}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
};

/** The category of a ticket; another one gives another deadline, counted from receipt (clause 3.2). */
export const CategoryField = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('console');
  const nameOf = useCategoryName();
  const dispatch = useDispatch(ticket.number, ticket.revision);
  const combobox = useCombobox();
  const isFixed = nextStatus('setCategory', ticket.status) === null;
  const choose = (value: string) => {
    const category = categoryIds.find((id) => id === value);
    if (category) dispatch('setCategory', { category });
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
          aria-label={`${t('details.category')}: ${nameOf(ticket.category)}`}
          disabled={isFixed}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>{nameOf(ticket.category)}</span>
          {!isFixed && (
            <IconChevronDown className={styles['chevron']} size={16} aria-hidden="true" />
          )}
        </button>
      </Combobox.Target>
      <Options chosen={ticket.category} />
    </Combobox>
  );
};
