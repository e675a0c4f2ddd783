import type { Language } from '@reglament/domain';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { texts as enCommon } from '../en/common';
import { texts as enConsole } from '../en/console';
import { texts as enFiles } from '../en/files';
import { texts as enHelp } from '../en/help';
import { texts as enNotifications } from '../en/notifications';
import { texts as enPortal } from '../en/portal';
import { texts as enReply } from '../en/reply';
import { texts as enSearch } from '../en/search';
import { texts as ruCommon } from '../ru/common';
import { texts as ruConsole } from '../ru/console';
import { texts as ruFiles } from '../ru/files';
import { texts as ruHelp } from '../ru/help';
import { texts as ruNotifications } from '../ru/notifications';
import { texts as ruPortal } from '../ru/portal';
import { texts as ruReply } from '../ru/reply';
import { texts as ruSearch } from '../ru/search';

const resources = {
  ru: {
    common: ruCommon,
    console: ruConsole,
    files: ruFiles,
    help: ruHelp,
    notifications: ruNotifications,
    portal: ruPortal,
    search: ruSearch,
    reply: ruReply,
  },
  en: {
    common: enCommon,
    console: enConsole,
    files: enFiles,
    help: enHelp,
    notifications: enNotifications,
    portal: enPortal,
    search: enSearch,
    reply: enReply,
  },
};

/** Initializes i18n with all texts for component tests. */
export const startTexts = async (language: Language): Promise<void> => {
  await createInstance()
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common', 'console', 'files', 'help', 'notifications', 'portal', 'reply', 'search'],
      defaultNS: 'common',
      resources,
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    });
};
