import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { Button, ButtonLink } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { TextInput } from '../../ui/portal/text-input';
import { ProblemText } from './problem-text';
import { useEmail } from './use-email';
import { useLinkCompletion } from './use-link-completion';

/** A used link does not work again: what is left is to ask for a new one. */
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
 * Opened from a letter. On the device that asked for it the address is known and nothing is asked; on
 * another one the address proves that the letter was not only forwarded.
 */
export const CompleteLink = () => {
  const { t } = useTranslation('portal');
  const { known, isUnderWay, busy, problem, complete } = useLinkCompletion();
  const { take, field } = useEmail(known ?? '');
  const submit = () => {
    const email = take();
    if (email !== null) complete(email);
  };
  if (isUnderWay) return <Page title={t('signIn.linkTitle')} lead={t('signIn.linkProgress')} />;
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
