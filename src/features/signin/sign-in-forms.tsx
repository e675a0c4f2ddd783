import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Page } from '../../ui/portal/page';
import { LinkForm } from './link-form';
import { PasswordForm } from './password-form';

/** Only the emulator has public accounts; other builds do not contain this code. */
const LocalAccounts =
  import.meta.env.MODE === 'emulator'
    ? lazy(async () => ({ default: (await import('./local/local-accounts')).LocalAccounts }))
    : null;

interface SignInFormsProps {
  readonly to: string | null;
  readonly onSent: (email: string) => void;
}

const isToSend = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'toSend' in state;

/** Sign-in by email link (default, nothing to remember) or password. */
export const SignInForms = ({ to, onSent }: SignInFormsProps) => {
  const { t } = useTranslation('portal');
  const [byPassword, setByPassword] = useState(false);
  const [email, setEmail] = useState('');
  const linkLead = isToSend(useLocation().state) ? t('signIn.leadToSend') : t('signIn.lead');
  const switchTo = (password: boolean) => (typed: string) => {
    setEmail(typed);
    setByPassword(password);
  };
  return (
    <Page title={t('signIn.title')} lead={byPassword ? t('signIn.passwordLead') : linkLead}>
      {byPassword ? (
        <PasswordForm email={email} onOther={switchTo(false)} />
      ) : (
        <LinkForm email={email} to={to} onSent={onSent} onOther={switchTo(true)} />
      )}
      {LocalAccounts && (
        <Suspense>
          <LocalAccounts />
        </Suspense>
      )}
    </Page>
  );
};
