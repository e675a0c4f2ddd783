import { builtInViewIds, type BuiltInViewId } from '@reglament/domain';

/** Whether a path segment is a console view. */
export const isConsoleView = (name: string | undefined): name is BuiltInViewId =>
  builtInViewIds.some((view) => view === name);

/** Whether a path segment is the section of held email in the console. */
export const isMailSection = (name: string | undefined): boolean => name === 'mail';

/** Whether a path segment is the search of the console. */
export const isSearchSection = (name: string | undefined): boolean => name === 'search';

/** All URL paths of the app. */
export const paths = {
  submit: () => '/',
  myTickets: () => '/requests',
  myTicket: (number: string) => `/requests/${number}`,
  settings: () => '/settings',
  help: () => '/help',
  article: (slug: string) => `/help/${slug}`,
  signIn: (returnTo?: string) =>
    returnTo === undefined ? '/sign-in' : `/sign-in?to=${encodeURIComponent(returnTo)}`,
  console: () => '/console',
  consoleView: (view: BuiltInViewId) => `/console/${view}`,
  heldEmails: () => '/console/mail',
  heldEmail: (id: string) => `/console/mail/${id}`,
  search: () => '/console/search',
  foundTicket: (number: string) => `/console/search/${number}`,
  consoleTicket: (view: BuiltInViewId, number: string) => `/console/${view}/${number}`,
} as const;

/** Router patterns of the same paths. */
export const patterns = {
  submit: '/',
  myTickets: '/requests',
  myTicket: '/requests/:number',
  settings: '/settings',
  help: '/help',
  article: '/help/:slug',
  signIn: '/sign-in',
  console: '/console/:view?/:number?',
  anyConsole: '/console/*',
} as const;

/** The view that a console path lists; null in the section of held email. */
export const listedView = (pathname: string): BuiltInViewId | null => {
  const [, , segment] = pathname.split('/');
  if (isMailSection(segment)) return null;
  return isConsoleView(segment) ? segment : 'queue';
};
