import { languageFor, type Language } from '@reglament/domain';
import { declareLanguage } from '../../i18n/language';
import { loaders } from '../../i18n/resources';
import { listenToHost } from '../../widget/frame/channel';
import { loadForm } from './pages';

listenToHost();

const asked = new URLSearchParams(globalThis.location.search);
const languageOf = (named: string | null): Language =>
  named === 'en' || named === 'ru' ? named : languageFor(navigator.languages);

// The site that shows the widget has named it; opened by itself, the browser decides.
const language = languageOf(asked.get('lang'));
declareLanguage(language);

/** In both languages: which one was chosen is a part of what could not be loaded. */
const NOT_LOADED = 'Не загрузилось. Откройте ещё раз. · This could not be loaded. Open it again.';

/** What fails here is asked for again by whoever needs it, who shows what went wrong. */
const begin = (load: () => Promise<unknown>): void => {
  load().catch(() => undefined);
};

begin(loadForm);
const texts = loaders[language];
for (const load of [texts.common, texts.portal, texts.widget]) begin(load);

import('./main').then(
  ({ main }) => main({ language, theme: asked.get('theme') }),
  () => {
    document.body.textContent = NOT_LOADED;
  },
);
