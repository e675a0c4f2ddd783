import { declareLanguage, rememberedLanguage } from '../i18n/language';
import { loaders, type Namespace } from '../i18n/resources';

/** Starts a load; on failure the component that needs it retries and shows the error. */
export const preload = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

/** Declares the language of the page and preloads its texts. */
export const preloadTexts = (namespaces: readonly Namespace[]): void => {
  const language = rememberedLanguage();
  declareLanguage(language);
  const texts = loaders[language];
  namespaces.forEach((namespace) => preload(texts[namespace]));
};
