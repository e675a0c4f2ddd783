import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useFollowRegulation } from '../../data/use-follow-regulation';
import { ReloadNotice } from '../../features/reload-notice/reload-notice';
import { Callout } from '../../ui/portal/callout';
import { IconButton } from '../../ui/portal/icon-button';
import { hasHost, tellHost } from '../../widget/frame/channel';
import { paths } from '../routes/paths';
import { WidgetBanner } from './widget-banner';
import { WidgetBell } from './widget-bell';
import styles from './widget-layout.module.css';

interface WidgetLayoutProps {
  /** Whether the server rejected the host token. */
  readonly isRejected: boolean;
  readonly children: ReactNode;
}

/** The layout of all widget pages: two links, the bell and the close button. */
export const WidgetLayout = ({ isRejected, children }: WidgetLayoutProps) => {
  const { t } = useTranslation(['widget', 'common']);
  useFollowRegulation();
  return (
    <div className={styles['layout']}>
      <header className={styles['header']}>
        <nav className={styles['links']} aria-label={t('common:navigation')}>
          <NavLink to={paths.submit()} end>
            {t('common:newRequest')}
          </NavLink>
          <NavLink to={paths.myTickets()}>{t('common:myRequests')}</NavLink>
        </nav>
        <div className={styles['tools']}>
          <WidgetBell />
          {hasHost() && (
            <IconButton
              icon="cross"
              label={t('close')}
              onClick={() => tellHost({ type: 'close' })}
            />
          )}
        </div>
      </header>
      <div className={styles['column']}>
        <ReloadNotice />
        {isRejected && (
          <div className={styles['notice']}>
            <Callout kind="still">{t('unknown')}</Callout>
          </div>
        )}
        <WidgetBanner />
        <Suspense>{children}</Suspense>
      </div>
    </div>
  );
};
