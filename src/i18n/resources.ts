import type { Language } from '@reglament/domain';

/** Namespaces, each loaded as one chunk. */
export type Namespace =
  | 'common'
  | 'console'
  | 'files'
  | 'heldEmail'
  | 'help'
  | 'notifications'
  | 'portal'
  | 'search'
  | 'reply'
  | 'widget';

/** A module with the texts of one namespace. */
interface TextsModule {
  readonly texts: object;
}

/** Lazy loaders by language and namespace. */
export const loaders: Record<Language, Record<Namespace, () => Promise<TextsModule>>> = {
  ru: {
    common: () => import('./ru/common'),
    console: () => import('./ru/console'),
    files: () => import('./ru/files'),
    heldEmail: () => import('./ru/held-email'),
    help: () => import('./ru/help'),
    notifications: () => import('./ru/notifications'),
    portal: () => import('./ru/portal'),
    search: () => import('./ru/search'),
    reply: () => import('./ru/reply'),
    widget: () => import('./ru/widget'),
  },
  en: {
    common: () => import('./en/common'),
    console: () => import('./en/console'),
    files: () => import('./en/files'),
    heldEmail: () => import('./en/held-email'),
    help: () => import('./en/help'),
    notifications: () => import('./en/notifications'),
    portal: () => import('./en/portal'),
    search: () => import('./en/search'),
    reply: () => import('./en/reply'),
    widget: () => import('./en/widget'),
  },
};
