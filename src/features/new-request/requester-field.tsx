import { Button } from '@mantine/core';
import type { FoundPerson } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../ui/console/person-line';
import { focusField } from './focus-field';
import { withoutRequester } from './form';
import { NewRequesterFields } from './new-requester-fields';
import { PeopleSearchField } from './people-search-field';
import type { CallFormState } from './use-call-form';
import styles from './new-request.module.css';

interface StateProps {
  readonly state: CallFormState;
}

/** The requester: a search in the directory, the chosen person, or the fields of a new one. */
export const RequesterField = ({ state }: StateProps) => {
  const { person, isNew } = state.form;
  if (person) return <ChosenPerson state={state} person={person} />;
  return isNew ? <NewRequesterFields state={state} /> : <PeopleSearchField state={state} />;
};

const ChosenPerson = ({ state, person }: StateProps & { readonly person: FoundPerson }) => {
  const { t } = useTranslation('console');
  const onChange = () => {
    state.replace(withoutRequester(state.form));
    focusField('search');
  };
  return (
    <div className={styles['chosen']} role="group" aria-label={t('newRequest.requester')}>
      <PersonLine person={person} />
      <Button variant="default" size="compact-md" onClick={onChange}>
        {t('newRequest.another')}
      </Button>
    </div>
  );
};
