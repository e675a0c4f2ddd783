import { Button, TextInput } from '@mantine/core';
import { limits } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { focusField } from './focus-field';
import { fieldId, withoutRequester } from './form';
import type { CallFormState } from './use-call-form';
import { useFieldErrorText } from './use-error-text';
import styles from './new-request.module.css';

const name = { field: 'name', type: 'text', max: limits.name.max } as const;

const contacts = [
  { field: 'phone', type: 'tel', max: limits.phone.max },
  { field: 'skype', type: 'text', max: 64 },
  { field: 'email', type: 'email', max: limits.email.max },
] as const;

interface StateProps {
  readonly state: CallFormState;
}

/** Name and contacts of a requester who is not in the directory. */
export const NewRequesterFields = ({ state }: StateProps) => {
  const { t } = useTranslation('console');
  const onBack = () => {
    state.replace(withoutRequester(state.form));
    focusField('search');
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{t('newRequest.newRequester')}</legend>
      <RequesterInput state={state} {...name} />
      <div className={styles['row']}>
        {contacts.map((contact) => (
          <RequesterInput key={contact.field} state={state} {...contact} />
        ))}
      </div>
      <div>
        <Button variant="default" size="compact-md" onClick={onBack}>
          {t('newRequest.backToSearch')}
        </Button>
      </div>
    </fieldset>
  );
};

type InputProps = StateProps & (typeof name | (typeof contacts)[number]);

const RequesterInput = ({ state, field, type, max }: InputProps) => {
  const { t } = useTranslation('console');
  const errorText = useFieldErrorText(state.errors);
  return (
    <TextInput
      id={fieldId(field)}
      type={type}
      label={t(`newRequest.${field}`)}
      maxLength={max}
      value={state.form[field]}
      error={errorText(field)}
      onChange={(event) => state.change({ [field]: event.currentTarget.value })}
    />
  );
};
