import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isSignInLink } from '../../data/firebase/auth';
import { useSession } from '../../data/session';
import { LoadingState, SkeletonLine } from '../../ui/portal/skeleton';
import { CompleteLink } from './complete-link';
import { LinkSent } from './link-sent';
import { returnAddress } from './return-address';
import { SignInForms } from './sign-in-forms';
import { signInLinkStorage } from './sign-in-link-storage';
import { SignedInRedirect, redirectTarget } from './signed-in-redirect';

/** Sign-in by email link or password; redirects to the requested page afterwards. */
export const SignInPage = () => {
  const { t } = useTranslation('common');
  const session = useSession();
  const [params] = useSearchParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const requested = returnAddress(params.get('to'));
  if (session.state === 'loading') {
    return (
      <LoadingState label={t('loading')}>
        <SkeletonLine width="40%" size={2} />
      </LoadingState>
    );
  }
  if (session.state === 'signed-in') {
    const to = requested ?? returnAddress(signInLinkStorage.read()?.to ?? null);
    return <SignedInRedirect to={redirectTarget(to, session.role)} />;
  }
  if (isSignInLink(globalThis.location.href)) return <CompleteLink />;
  if (sentTo !== null) {
    return <LinkSent email={sentTo} onOther={() => setSentTo(null)} />;
  }
  return <SignInForms to={requested} onSent={setSentTo} />;
};
