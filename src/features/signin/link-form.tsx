import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/light/button';
import { Form, FormActions } from '../../ui/light/form';
import { TextInput } from '../../ui/light/text-input';
import { linkMemory } from './link-memory';
import { ProblemText } from './problem-text';
import { useEmail } from './use-email';
import { useLetter } from './use-letter';

interface LinkFormProps {
  readonly email: string;
  readonly to: string | null;
  readonly onSent: (email: string) => void;
  readonly onOther: (typed: string) => void;
}

/** Asks for a letter. What is shown afterwards does not tell whether the address is known. */
export const LinkForm = ({ email: initial, to, onSent, onOther }: LinkFormProps) => {
  const { t } = useTranslation('portal');
  const { take, field } = useEmail(initial);
  const { busy, problem, send } = useLetter(onSent);
  const submit = () => {
    const email = take();
    if (email === null) return;
    linkMemory.write({ email, to });
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
