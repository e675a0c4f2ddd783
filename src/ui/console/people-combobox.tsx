import { Button, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { limits, type FoundPerson } from '@reglament/domain';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLine } from './person-line';
import styles from './people-combobox.module.css';

/** Pause in typing before a search, milliseconds. */
const PAUSE_MS = 200;

/** Returns a typed text after a pause in typing. */
export const useSettled = (typed: string): string => useDebouncedValue(typed, PAUSE_MS)[0];

/** Result of a search in the directory for the typed text. */
interface PeopleSearch {
  readonly people: readonly FoundPerson[];
  readonly isPending: boolean;
  readonly isEmpty: boolean;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

interface PeopleComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly search: PeopleSearch;
  readonly onType: (text: string) => void;
  /** Called with the uid of a person, or the value of another option. */
  readonly onChoose: (value: string) => void;
  /** Options below the people. */
  readonly children?: ReactNode;
}

/** Combobox whose first option is selected once the search has ended, so that Enter chooses it. */
const usePeopleCombobox = ({ people, isEmpty }: PeopleSearch) => {
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption, resetSelectedOption } = combobox;
  useEffect(() => {
    if (people.length > 0 || isEmpty) selectFirstOption();
    else resetSelectedOption();
  }, [people, isEmpty, selectFirstOption, resetSelectedOption]);
  return combobox;
};

/** Finds a person of the directory while typing; arrows and Enter choose. */
export const PeopleCombobox = ({ search, onChoose, children, ...input }: PeopleComboboxProps) => {
  const { t } = useTranslation('console');
  return (
    <Combobox store={usePeopleCombobox(search)} onOptionSubmit={onChoose}>
      <SearchInput {...input} />
      <SearchStatus search={search} />
      <Combobox.Options className={styles['options'] ?? ''} aria-label={t('newRequest.found')}>
        {search.people.map((person) => (
          <Combobox.Option key={person.uid} value={person.uid}>
            <PersonLine person={person} />
          </Combobox.Option>
        ))}
        {children}
      </Combobox.Options>
    </Combobox>
  );
};

type InputProps = Pick<PeopleComboboxProps, 'id' | 'label' | 'value' | 'error' | 'onType'>;

const SearchInput = ({ onType, ...input }: InputProps) => {
  const { t } = useTranslation('console');
  return (
    <Combobox.EventsTarget>
      <TextInput
        {...input}
        description={t('newRequest.searchHint')}
        autoComplete="off"
        maxLength={limits.personSearch.max}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </Combobox.EventsTarget>
  );
};

/** Says how the search goes. */
const SearchStatus = ({ search }: Pick<PeopleComboboxProps, 'search'>) => {
  const { t } = useTranslation(['console', 'common']);
  return (
    <div className={styles['status']} role="status">
      {search.isPending && t('newRequest.searching')}
      {search.isEmpty && t('newRequest.nobody')}
      {search.isFailed && (
        <>
          {t('newRequest.searchFailed')}{' '}
          <Button variant="default" size="compact-md" onClick={search.retry}>
            {t('common:retry')}
          </Button>
        </>
      )}
    </div>
  );
};
