import {
  findCategory,
  GENERAL_CATEGORY,
  type CategoryId,
  type Language,
  type Regulation,
} from '@reglament/domain';

/** Texts of prerendered help pages. */
export const helpMessages = {
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

/** Returns the localized title of a category. */
export const categoryTitle = (
  regulation: Regulation,
  category: CategoryId,
  language: Language,
): string => {
  const { general } = helpMessages[language];
  if (category === GENERAL_CATEGORY) return general;
  return findCategory(regulation, category)?.title[language] ?? general;
};
