import {
  categoryOf,
  zooportalRegulation,
  type ArticleCategory,
  type Language,
} from '@reglament/domain';

/** The few words that the pages have before the app takes over. */
export const helpWords = {
  ru: {
    app: 'Регламент',
    title: 'Помощь',
    description: 'Ответы на частые вопросы о ZooPortal: мероприятия, заявки, карточки, документы.',
    general: 'Общие вопросы',
    reviewed: 'Проверено',
    all: 'Все статьи',
    ask: 'Написать в поддержку',
    missing: 'Такой статьи нет',
    missingText: 'Возможно, её перенесли или убрали.',
  },
  en: {
    app: 'Регламент',
    title: 'Help',
    description: 'Answers to common questions about ZooPortal: events, entries, cards, documents.',
    general: 'General questions',
    reviewed: 'Reviewed',
    all: 'All articles',
    ask: 'Write to support',
    missing: 'There is no such article',
    missingText: 'It may have been moved or removed.',
  },
} as const satisfies Record<Language, object>;

/** The name of a category for those who read. */
export const categoryTitle = (category: ArticleCategory, language: Language): string =>
  category === 'general'
    ? helpWords[language].general
    : categoryOf(zooportalRegulation, category).title[language];
