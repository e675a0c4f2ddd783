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
import { linkMemory } from './sign-in-link-storage';
import { SignedInRedirect, landingOf } from './signed-in-redirect';

/** Signing in: by a letter, by password, or by the link of a letter; then back to where one came from. */
export const SignInPage = () => {
  const { t } = useTranslation('common');
  const session = useSession();
  const [params] = useSearchParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const asked = returnAddress(params.get('to'));
  if (session.state === 'loading') {
    return (
      <LoadingState label={t('loading')}>
        <SkeletonLine width="40%" size={2} />
      </LoadingState>
    );
  }
  if (session.state === 'signed-in') {
    const to = asked ?? returnAddress(linkMemory.read()?.to ?? null);
    return <SignedInRedirect to={landingOf(to, session.role)} />;
  }
  if (isSignInLink(globalThis.location.href)) return <CompleteLink />;
  if (sentTo !== null) {
    return <LinkSent email={sentTo} onOther={() => setSentTo(null)} />;
  }
  return <SignInForms to={asked} onSent={setSentTo} />;
};
