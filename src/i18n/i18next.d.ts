import type { texts as common } from './ru/common';
import type { texts as console } from './ru/console';
import type { texts as files } from './ru/files';
import type { texts as heldEmail } from './ru/held-email';
import type { texts as help } from './ru/help';
import type { texts as notifications } from './ru/notifications';
import type { texts as portal } from './ru/portal';
import type { texts as reply } from './ru/reply';
import type { texts as search } from './ru/search';
import type { texts as widget } from './ru/widget';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      console: typeof console;
      heldEmail: typeof heldEmail;
      help: typeof help;
      notifications: typeof notifications;
      portal: typeof portal;
      reply: typeof reply;
      files: typeof files;
      search: typeof search;
      widget: typeof widget;
    };
    returnNull: false;
  }
}
