import type { Language } from '@reglament/domain';

/** Groups of texts that are loaded together. */
export type Namespace =
  | 'common'
  | 'console'
  | 'files'
  | 'help'
  | 'notifications'
  | 'portal'
  | 'widget';

/** What a module of texts exports: one object, named `texts`. */
interface TextsModule {
  readonly texts: object;
}

/** Each group in each language is a file of its own; only what is shown is loaded. */
export const loaders: Record<Language, Record<Namespace, () => Promise<TextsModule>>> = {
  ru: {
    common: () => import('./ru/common'),
    console: () => import('./ru/console'),
    files: () => import('./ru/files'),
    help: () => import('./ru/help'),
    notifications: () => import('./ru/notifications'),
    portal: () => import('./ru/portal'),
    widget: () => import('./ru/widget'),
  },
  en: {
    common: () => import('./en/common'),
    console: () => import('./en/console'),
    files: () => import('./en/files'),
    help: () => import('./en/help'),
    notifications: () => import('./en/notifications'),
    portal: () => import('./en/portal'),
    widget: () => import('./en/widget'),
  },
};
