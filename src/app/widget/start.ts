import { languageFor, type Language } from '@reglament/domain';
import { declareLanguage } from '../../i18n/language';
import { loaders } from '../../i18n/resources';
import { listenToHost } from '../../widget/frame/channel';
import { loadForm } from './pages';

listenToHost();

const params = new URLSearchParams(globalThis.location.search);
const languageOf = (requested: string | null): Language =>
  requested === 'en' || requested === 'ru' ? requested : languageFor(navigator.languages);

// The host page sets the language; otherwise the browser's languages decide.
const language = languageOf(params.get('lang'));
declareLanguage(language);

/** In both languages, because the language may not have loaded. */
const NOT_LOADED = 'Не загрузилось. Откройте ещё раз. · This could not be loaded. Open it again.';

/** Starts a load; on failure the component that needs it retries and shows the error. */
const preload = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

preload(loadForm);
const texts = loaders[language];
for (const load of [texts.common, texts.portal, texts.widget]) preload(load);

import('./main').then(
  ({ main }) => main({ language, theme: params.get('theme') }),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
