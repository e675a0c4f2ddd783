import { Suspense, useEffect } from 'react';
import { Outlet } from 'react-router';
import { useFollowRegulation } from '../../data/use-follow-regulation';
import { ReloadNotice } from '../../features/reload-notice/reload-notice';
import { SubmissionNotice } from '../../features/submit/submission-notice';
import { EmailBanner } from './email-banner';
import { PortalHeader } from './portal-header';
import { preloadPages } from './preload-pages';
import { useIdle } from './use-idle';
import styles from './portal-layout.module.css';

/** Follows the regulation; the form starts with the one that is known. */
const FollowRegulation = () => {
  useFollowRegulation();
  return null;
};

/** The layout of all portal pages. Loads neither Mantine nor the database client. */
export const PortalLayout = () => {
  useEffect(preloadPages, []);
  const isIdle = useIdle();
  return (
    <div className={styles['layout']}>
      {isIdle && <FollowRegulation />}
      <PortalHeader />
      <div className={styles['column']}>
        <ReloadNotice />
        <SubmissionNotice />
        <EmailBanner />
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
};
