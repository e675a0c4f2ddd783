import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/light/announce';
import { Button } from '../../ui/light/button';
import { Form, FormActions } from '../../ui/light/form';
import { Page } from '../../ui/light/page';
import { ProblemText } from './problem-text';
import { useLetter } from './use-letter';

/** The local stack sends no letters; there the link is shown, elsewhere this code does not exist. */
const LocalLetter =
  import.meta.env.MODE === 'emulator'
    ? lazy(async () => ({ default: (await import('./local/local-letter')).LocalLetter }))
    : null;

interface LinkSentProps {
  readonly email: string;
  readonly onOther: () => void;
}

/** The same for every address, known or not. */
export const LinkSent = ({ email, onOther }: LinkSentProps) => {
  const { t } = useTranslation('portal');
  const { busy, problem, sentTimes, send } = useLetter(() => undefined);
  const isSentAgain = sentTimes > 0 && problem === null && !busy;
  return (
    <Page title={t('signIn.sentTitle')} lead={t('signIn.sentText', { email })}>
      <Form width="narrow" onSubmit={() => send(email)}>
        <ProblemText problem={problem} />
        {LocalLetter && (
          <Suspense>
            <LocalLetter key={sentTimes} email={email} />
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
