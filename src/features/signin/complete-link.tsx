import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { Button, ButtonLink } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { TextInput } from '../../ui/portal/text-input';
import { ProblemText } from './problem-text';
import { useEmail } from './use-email';
import { useLinkCompletion } from './use-link-completion';

/** Shown for a used or expired link, with a button that requests a new one. */
const LinkOver = () => {
  const { t } = useTranslation('portal');
  return (
    <Page title={t('signIn.linkTitle')}>
      <ProblemText problem="link-over" />
      <FormActions>
        <ButtonLink kind="primary" to={paths.signIn()} replace>
          {t('signIn.sendLink')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};

/**
 * Completes an email link. On the device that requested it the address is known; on another one the
 * user enters it, to prove that the email was not just forwarded.
 */
export const CompleteLink = () => {
  const { t } = useTranslation('portal');
  const { known, isInProgress, busy, problem, complete } = useLinkCompletion();
  const { validate, field } = useEmail(known ?? '');
  const submit = () => {
    const email = validate();
    if (email !== null) complete(email);
  };
  if (isInProgress) return <Page title={t('signIn.linkTitle')} lead={t('signIn.linkProgress')} />;
  if (problem === 'link-over') return <LinkOver />;
  return (
    <Page title={t('signIn.linkTitle')} lead={t('signIn.linkText')}>
      <Form width="narrow" onSubmit={submit}>
        <ProblemText problem={problem} />
        <TextInput {...field} />
        <FormActions>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? t('signIn.entering') : t('signIn.enter')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  );
};
