import { lazyAsync } from '../../data/lazy-async';
import { isConsolePath, paths } from './paths';

/** The screens, each a chunk that is loaded when it is first shown. */
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

/** The screen at an address, as far as it can be told before the router is there. */
export const pageAt = (pathname: string): keyof typeof loadPage => {
  if (isConsolePath(pathname)) return 'console';
  if (pathname === paths.signIn()) return 'signIn';
  if (pathname === paths.settings()) return 'settings';
  if (pathname === paths.help()) return 'help';
  if (pathname.startsWith(`${paths.help()}/`)) return 'article';
  if (pathname === paths.myTickets()) return 'myTickets';
  return pathname.startsWith(`${paths.myTickets()}/`) ? 'myTicket' : 'submit';
};
