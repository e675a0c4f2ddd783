import { lazyAsync } from '../../data/lazy-async';
import { paths } from '../routes/paths';

/** The pages of the portal, lazily loaded; the form comes with the first file. */
export const loadPage = {
  submit: lazyAsync(() => import('../../features/submit/submit-page')),
  myTickets: lazyAsync(() => import('../../features/mytickets/my-tickets-page')),
  myTicket: lazyAsync(() => import('../../features/mytickets/my-ticket-page')),
  settings: lazyAsync(() => import('./settings-page')),
  help: lazyAsync(() => import('../../features/articles/help-page')),
  article: lazyAsync(() => import('../../features/articles/article-page')),
  signIn: lazyAsync(() => import('../../features/signin/sign-in-page')),
} as const;

/** One of {@link loadPage}. */
export type PageName = keyof typeof loadPage;

/** The page of a URL path, matched without the router. */
export const pageAt = (pathname: string): PageName => {
  if (pathname === paths.signIn()) return 'signIn';
  if (pathname === paths.settings()) return 'settings';
  if (pathname === paths.help()) return 'help';
  if (pathname.startsWith(`${paths.help()}/`)) return 'article';
  if (pathname === paths.myTickets()) return 'myTickets';
  return pathname.startsWith(`${paths.myTickets()}/`) ? 'myTicket' : 'submit';
};
