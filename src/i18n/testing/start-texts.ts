import type { Language } from '@reglament/domain';
import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { texts as enCommon } from '../en/common';
import { texts as enFiles } from '../en/files';
import { texts as enPortal } from '../en/portal';
import { texts as ruCommon } from '../ru/common';
import { texts as ruFiles } from '../ru/files';
import { texts as ruPortal } from '../ru/portal';

const resources = {
  ru: { common: ruCommon, files: ruFiles, portal: ruPortal },
  en: { common: enCommon, files: enFiles, portal: enPortal },
};

/** Texts for tests of components: all of the portal's, at once. */
export const startTexts = async (language: Language): Promise<void> => {
  await createInstance()
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common', 'files', 'portal'],
      defaultNS: 'common',
      resources,
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    });
};
