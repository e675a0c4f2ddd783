/** Texts outside the iframe, mostly for the loading and error states. */
export const messages = {
  en: {
    label: 'Support',
    loading: 'Loading…',
    failed: 'Support could not be loaded.',
    elsewhere: 'Open the support site',
    close: 'Close',
  },
  ru: {
    label: 'Поддержка',
    loading: 'Загружаем…',
    failed: 'Поддержка не загрузилась.',
    elsewhere: 'Открыть сайт поддержки',
    close: 'Закрыть',
  },
} as const;
