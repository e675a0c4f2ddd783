import { Button, Combobox, TextInput } from '@mantine/core';
import { limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { focusField } from './focus-field';
import { fieldId, withNewRequester, withPerson } from './form';
import { PersonLine } from './person-line';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';
import { usePeopleCombobox, usePeopleSearch, type PeopleSearch } from './use-people-search';
import styles from './new-request.module.css';

/** Value of the option that registers a new requester; no uid has a space. */
const REGISTER = 'new requester';

interface StateProps {
  readonly state: CallFormState;
}

/** Finds the requester in the directory while typing; arrows and Enter choose. */
export const PeopleSearchField = ({ state }: StateProps) => {
  const { form, replace } = state;
  const search = usePeopleSearch(form.search);
  const combobox = usePeopleCombobox(search);
  const choose = (value: string) => {
    const person = search.people.find(({ uid }) => uid === value);
    replace(person ? withPerson(form, person) : withNewRequester(form));
    focusField(person ? 'channel' : 'name');
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <SearchInput state={state} />
      <SearchStatus search={search} />
      <Options search={search} />
    </Combobox>
  );
};

const SearchInput = ({ state: { form, change, errors } }: StateProps) => {
  const { t } = useTranslation('console');
  const errorText = useFieldErrorText(errors);
  return (
    <Combobox.EventsTarget>
      <TextInput
        id={fieldId('search')}
        label={t('newRequest.requester')}
        description={t('newRequest.searchHint')}
        autoComplete="off"
        maxLength={limits.personSearch.max}
        value={form.search}
        error={errorText('search')}
        onChange={(event) => change({ search: event.currentTarget.value })}
      />
    </Combobox.EventsTarget>
  );
};

interface SearchProps {
  readonly search: PeopleSearch;
}

const Options = ({ search }: SearchProps) => {
  const { t } = useTranslation('console');
  return (
    <Combobox.Options className={styles['options'] ?? ''} aria-label={t('newRequest.found')}>
      {search.people.map((person) => (
        <Combobox.Option key={person.uid} value={person.uid}>
          <PersonLine person={person} />
        </Combobox.Option>
      ))}
      <Combobox.Option value={REGISTER}>{t('newRequest.register')}</Combobox.Option>
    </Combobox.Options>
  );
};

/** Says how the search goes. */
const SearchStatus = ({ search }: SearchProps) => {
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
