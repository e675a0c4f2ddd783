import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { TextInput } from '../../ui/portal/text-input';
import { ProblemText } from './problem-text';
import { signInLinkStorage } from './sign-in-link-storage';
import { useEmail } from './use-email';
import { useSignInLink } from './use-sign-in-link';

interface LinkFormProps {
  readonly email: string;
  readonly to: string | null;
  readonly onSent: (email: string) => void;
  readonly onOther: (typed: string) => void;
}

/** Requests a sign-in email. The result does not reveal whether the address has an account. */
export const LinkForm = ({ email: initial, to, onSent, onOther }: LinkFormProps) => {
  const { t } = useTranslation('portal');
  const { validate, field } = useEmail(initial);
  const { busy, problem, send } = useSignInLink(onSent);
  const submit = () => {
    const email = validate();
    if (email === null) return;
    signInLinkStorage.write({ email, to });
    send(email);
  };
  return (
    <Form width="narrow" onSubmit={submit}>
      <ProblemText problem={problem} />
      <TextInput {...field} />
      <FormActions>
        <Button kind="primary" type="submit" busy={busy}>
          {busy ? t('signIn.sendingLink') : t('signIn.sendLink')}
        </Button>
        <Button kind="quiet" onClick={() => onOther(field.value)}>
          {t('signIn.withPassword')}
        </Button>
      </FormActions>
    </Form>
  );
};
