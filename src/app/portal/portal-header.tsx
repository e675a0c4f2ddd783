import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import { useSession } from '../../data/session';
import { paths } from '../routes/paths';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { NotificationBell } from './notification-bell';
import { ThemeSwitch } from './theme-switch';
import styles from './portal-header.module.css';

const ConsoleLink = () => {
  const { t } = useTranslation();
  const { state, role } = useSession();
  const isStaff = state === 'signed-in' && role !== 'requester';
  return isStaff ? <Link to={paths.console()}>{t('console')}</Link> : null;
};

/** The sign-in link, or the notification bell and account menu. */
const Session = () => {
  const { t } = useTranslation();
  const { state, user } = useSession();
  const { pathname } = useLocation();
  if (state === 'loading') return null;
  if (user) {
    return (
      <>
        <NotificationBell uid={user.uid} />
        <AccountMenu user={user} />
      </>
    );
  }
  const back = pathname === paths.signIn() ? undefined : pathname;
  return (
    <Link className={styles['plain'] ?? ''} to={paths.signIn(back)}>
      {t('signIn')}
    </Link>
  );
};

/** The portal header: navigation, account, language and theme. */
export const PortalHeader = () => {
  const { t } = useTranslation();
  return (
    <header className={styles['header']}>
      <a className={styles['skip']} href="#content">
        {t('skipToContent')}
      </a>
      <div className={styles['bar']}>
        <Link className={styles['name']} to={paths.submit()}>
          {t('appName')}
        </Link>
        <nav className={styles['links']} aria-label={t('navigation')}>
          <NavLink to={paths.submit()} end>
            {t('newRequest')}
          </NavLink>
          <NavLink to={paths.myTickets()}>{t('myRequests')}</NavLink>
          <NavLink to={paths.help()}>{t('help')}</NavLink>
          <ConsoleLink />
        </nav>
        <div className={styles['switches']}>
          <Session />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
};
