import { builtInViewIds, type BuiltInViewId } from '@reglament/domain';

/** Whether a piece of an address names a view of the console. */
export const isConsoleView = (name: string | undefined): name is BuiltInViewId =>
  builtInViewIds.some((view) => view === name);

/** Every address of the app; nothing else spells one. */
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
  consoleTicket: (view: BuiltInViewId, number: string) => `/console/${view}/${number}`,
} as const;

/** Patterns of the same addresses for the router. */
export const patterns = {
  submit: '/',
  myTickets: '/requests',
  myTicket: '/requests/:number',
  settings: '/settings',
  help: '/help',
  article: '/help/:slug',
  signIn: '/sign-in',
  console: '/console/:view?/:number?',
} as const;

/** Whether an address belongs to the console; decides what is loaded first. */
export const isConsolePath = (pathname: string): boolean => /^\/console(\/|$)/u.test(pathname);
