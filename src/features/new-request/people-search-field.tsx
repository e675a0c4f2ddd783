import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeopleSearch } from '../../data/use-people-search';
import { PeopleCombobox, useSettled } from '../../ui/console/people-combobox';
import { focusField } from './focus-field';
import { fieldId, withNewRequester, withPerson } from './form';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';

/** Value of the option that registers a new requester; no uid has a space. */
const REGISTER = 'new requester';

/** Finds the requester in the directory, or begins to register a new one. */
export const PeopleSearchField = ({ state }: { readonly state: CallFormState }) => {
  const { t } = useTranslation('console');
  const { form, change, replace, errors } = state;
  const search = usePeopleSearch(form.search, useSettled(form.search));
  const errorText = useFieldErrorText(errors);
  const choose = (value: string) => {
    const person = search.people.find(({ uid }) => uid === value);
    replace(person ? withPerson(form, person) : withNewRequester(form));
    focusField(person ? 'channel' : 'name');
  };
  return (
    <PeopleCombobox
      id={fieldId('search')}
      label={t('newRequest.requester')}
      value={form.search}
      error={errorText('search')}
      search={search}
      onType={(text) => change({ search: text })}
      onChoose={choose}
    >
      <Combobox.Option value={REGISTER}>{t('newRequest.register')}</Combobox.Option>
    </PeopleCombobox>
  );
};
