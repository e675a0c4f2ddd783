import {
  builtInMailConfig,
  escapeHtml,
  type Language,
  type PreferenceKey,
} from '@reglament/domain';

/** What the page says. */
export type UnsubscribeState = 'ask' | 'done' | 'invalid' | 'failed';

interface PageMessages {
  readonly title: string;
  readonly states: Readonly<Record<UnsubscribeState, (kind: string) => string>>;
  readonly confirm: string;
  readonly settings: string;
}

const messages: Readonly<Record<Language, PageMessages>> = {
  ru: {
    title: 'Отписка от писем',
    states: {
      ask: (kind) => `Не присылать вам больше письма «${kind}»?`,
      done: (kind) => `Письма «${kind}» больше не придут.`,
      invalid: () =>
        'Ссылка неполная или неверная. Откройте её из письма ещё раз или выберите письма в настройках.',
      failed: () => 'Сейчас не получилось. Попробуйте ещё раз через минуту.',
    },
    confirm: 'Не присылать',
    settings: 'Все настройки писем',
  },
  en: {
    title: 'Unsubscribe',
    states: {
      ask: (kind) => `Stop sending you the emails “${kind}”?`,
      done: (kind) => `The emails “${kind}” will not be sent any more.`,
      invalid: () =>
        'The link is incomplete or wrong. Open it from the email again, or choose emails in the settings.',
      failed: () => 'This did not work. Try again in a minute.',
    },
    confirm: 'Stop sending',
    settings: 'All email preferences',
  },
};

interface PageInput {
  readonly state: UnsubscribeState;
  readonly language: Language;
  /** The emails that the link is about; null if the link is invalid. */
  readonly preference: PreferenceKey | null;
}

/**
 * Renders the page of an unsubscribe link: text, a form where there is something to confirm, and a
 * link to all preferences. Its form posts to its own address.
 */
export const unsubscribePage = ({ state, language, preference }: PageInput): string => {
  const { title, states, confirm, settings } = messages[language];
  const kind = preference && builtInMailConfig.templates[preference][language].heading;
  const form = `<form method="post">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button type="submit">${confirm}</button>
</form>
`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/unsubscribe.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p role="status">${escapeHtml(states[state](kind ?? ''))}</p>
${state === 'ask' ? form : ''}<p><a href="/settings">${settings}</a></p>
</main>
</body>
</html>
`;
};
