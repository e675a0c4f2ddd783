import type { texts as common } from './ru/common';
import type { texts as console } from './ru/console';
import type { texts as files } from './ru/files';
import type { texts as help } from './ru/help';
import type { texts as portal } from './ru/portal';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      console: typeof console;
      files: typeof files;
      help: typeof help;
      portal: typeof portal;
    };
    returnNull: false;
  }
}
