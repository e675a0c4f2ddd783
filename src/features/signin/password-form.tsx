import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWithPassword } from '../../data/firebase/auth';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { TextInput } from '../../ui/portal/text-input';
import { ProblemText } from './problem-text';
import { signInProblemOf } from './sign-in-problem';
import { useAsyncAction } from './use-async-action';
import { useEmail } from './use-email';

interface PasswordFormProps {
  readonly email: string;
  readonly onOther: (typed: string) => void;
}

/** Password sign-in without registration: staff accounts are created by an administrator. */
export const PasswordForm = ({ email: initial, onOther }: PasswordFormProps) => {
  const { t } = useTranslation('portal');
  const { validate, field } = useEmail(initial);
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { busy, problem, run } = useAsyncAction();
  const submit = () => {
    setChecked(true);
    const email = validate();
    if (email === null) return;
    if (password === '') document.getElementById('password')?.focus();
    else void run(() => signInWithPassword(email, password), signInProblemOf);
  };
  return (
    <Form width="narrow" onSubmit={submit}>
      <ProblemText problem={problem} />
      <TextInput {...field} />
      <TextInput
        id="password"
        label={t('signIn.password')}
        error={isChecked && password === '' ? t('signIn.passwordRequired') : undefined}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <FormActions>
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? t('signIn.entering') : t('signIn.enter')}
        </Button>
        <Button kind="quiet" onClick={() => onOther(field.value)}>
          {t('signIn.withLink')}
        </Button>
      </FormActions>
    </Form>
  );
};
