import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { useSession } from '../../data/session';
import { MessagePage } from '../message-page';
import { paths } from '../routes/paths';
import { useStaffRole } from './use-staff-role';

const ForStaffOnly = () => {
  const { t } = useTranslation('console');
  return (
    <MessagePage
      title={t('guard.title')}
      text={t('guard.text')}
      action={<Link to={paths.submit()}>{t('guard.portal')}</Link>}
    />
  );
};

/** Admits staff, redirects signed-out users to sign-in, and links requesters to the portal. */
export const ConsoleGuard = ({ children }: { readonly children: ReactNode }) => {
  const { state } = useSession();
  const { pathname } = useLocation();
  const role = useStaffRole();
  if (state === 'signed-out') return <Navigate to={paths.signIn(pathname)} replace />;
  if (role === 'none') return <ForStaffOnly />;
  return children;
};
