import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isSignInLink } from '../../data/firebase/auth';
import { useSession } from '../../data/session';
import { Pending, SkeletonLine } from '../../ui/light/skeleton';
import { CompleteLink } from './complete-link';
import { Landing, landingOf } from './landing';
import { linkMemory } from './link-memory';
import { LinkSent } from './link-sent';
import { returnAddress } from './return-address';
import { SignInForms } from './sign-in-forms';

/** Signing in: by a letter, by password, or by the link of a letter; then back to where one came from. */
export const SignInPage = () => {
  const { t } = useTranslation('common');
  const session = useSession();
  const [params] = useSearchParams();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const asked = returnAddress(params.get('to'));
  if (session.state === 'loading') {
    return (
      <Pending label={t('loading')}>
        <SkeletonLine width="40%" size={2} />
      </Pending>
    );
  }
  if (session.state === 'signed-in') {
    const to = asked ?? returnAddress(linkMemory.read()?.to ?? null);
    return <Landing to={landingOf(to, session.role)} />;
  }
  if (isSignInLink(globalThis.location.href)) return <CompleteLink />;
  if (sentTo !== null) {
    return <LinkSent email={sentTo} onOther={() => setSentTo(null)} />;
  }
  return <SignInForms to={asked} onSent={setSentTo} />;
};
