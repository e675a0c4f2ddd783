import type { Language } from '@reglament/domain';
import { createInstance, type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { declareLanguage, rememberedLanguage, rememberLanguage } from './language';
import { loaders, type Namespace } from './resources';

const isNamespace = (name: string): name is Namespace => name in loaders.ru;

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, respond) => {
    const load = isNamespace(namespace) && loaders[language === 'en' ? 'en' : 'ru'][namespace];
    if (!load) return respond(new Error(`no texts ${namespace}`), false);
    load().then(
      ({ texts }) => respond(null, { ...texts }),
      (error: unknown) => respond(error instanceof Error ? error : new Error('no texts'), false),
    );
  },
};

const i18next = createInstance();

const showLanguage = (language: string) => declareLanguage(language === 'en' ? 'en' : 'ru');

/**
 * Starts i18n with the namespaces of the first page; the language defaults to the stored one.
 * Resolves once they are loaded or have failed to.
 */
export const startI18n = (
  namespaces: readonly Namespace[],
  language: Language = rememberedLanguage(),
): Promise<unknown> => {
  i18next.on('languageChanged', showLanguage);
  return i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: namespaces,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      showSupportNotice: false,
    });
};

/** Changes and stores the language. */
export const changeLanguage = async (language: Language): Promise<void> => {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
};
