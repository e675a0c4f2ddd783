import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Form, FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';
import { ProblemText } from './problem-text';
import { useSignInLink } from './use-sign-in-link';

/** The emulator sends no email, so the link is shown; other builds do not contain this code. */
const LocalSignInEmail =
  import.meta.env.MODE === 'emulator'
    ? lazy(async () => ({
        default: (await import('./local/local-sign-in-email')).LocalSignInEmail,
      }))
    : null;

interface LinkSentProps {
  readonly email: string;
  readonly onOther: () => void;
}

/** Confirmation, identical for known and unknown addresses. */
export const LinkSent = ({ email, onOther }: LinkSentProps) => {
  const { t } = useTranslation('portal');
  const { busy, problem, sentTimes, send } = useSignInLink(() => undefined);
  const isSentAgain = sentTimes > 0 && problem === null && !busy;
  return (
    <Page title={t('signIn.sentTitle')} lead={t('signIn.sentText', { email })}>
      <Form width="narrow" onSubmit={() => send(email)}>
        <ProblemText problem={problem} />
        {LocalSignInEmail && (
          <Suspense>
            <LocalSignInEmail key={sentTimes} email={email} />
          </Suspense>
        )}
        <p>{t('signIn.sentSpam')}</p>
        <FormActions>
          <Button type="submit" busy={busy}>
            {t('signIn.again')}
          </Button>
          <Button kind="quiet" onClick={onOther}>
            {t('signIn.otherAddress')}
          </Button>
        </FormActions>
        <Announce>{isSentAgain ? t('signIn.sentAgain') : null}</Announce>
      </Form>
    </Page>
  );
};
