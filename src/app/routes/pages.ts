import { lazyAsync } from '../../data/lazy-async';
import { isConsolePath, paths } from './paths';

/** The screens, each a lazily loaded chunk. */
export const loadPage = {
  submit: lazyAsync(() => import('../../features/submit/submit-page')),
  myTickets: lazyAsync(() => import('../../features/mytickets/my-tickets-page')),
  myTicket: lazyAsync(() => import('../../features/mytickets/my-ticket-page')),
  settings: lazyAsync(() => import('../portal/settings-page')),
  help: lazyAsync(() => import('../../features/articles/help-page')),
  article: lazyAsync(() => import('../../features/articles/article-page')),
  signIn: lazyAsync(() => import('../../features/signin/sign-in-page')),
  console: lazyAsync(() => import('../console/console-route')),
} as const;

/** The screen of a URL path, matched without the router. */
export const pageAt = (pathname: string): keyof typeof loadPage => {
  if (isConsolePath(pathname)) return 'console';
  if (pathname === paths.signIn()) return 'signIn';
  if (pathname === paths.settings()) return 'settings';
  if (pathname === paths.help()) return 'help';
  if (pathname.startsWith(`${paths.help()}/`)) return 'article';
  if (pathname === paths.myTickets()) return 'myTickets';
  return pathname.startsWith(`${paths.myTickets()}/`) ? 'myTicket' : 'submit';
};
