/** The few words that stand outside the frame, most of them while it is not there or cannot come. */
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
