import type { Macro } from '@reglament/domain';

const idOf = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

const shared = (
  at: number,
  macro: Pick<Macro, 'title' | 'text'> & { readonly actions: Partial<Macro['actions']> },
): Macro => ({
  ...macro,
  id: idOf(at),
  categories: [],
  actions: {
    category: null,
    tags: [],
    take: false,
    outcome: 'reply',
    deferral: null,
    ...macro.actions,
  },
  archived: false,
  owner: null,
  uses: 0,
  updatedAt: 0,
});

/** Shared macros of the demo data. */
export const macros: readonly Macro[] = [
  shared(1, {
    title: 'Исправлено, проверьте',
    text: {
      ru: 'Здравствуйте, {requester}!\n\nМы исправили ошибку. Проверьте, пожалуйста, и напишите, если что-то осталось.\n\n{agent}',
      en: 'Hello {requester},\n\nWe have fixed the error. Please check, and write to us if anything is left.\n\n{agent}',
    },
    actions: { outcome: 'resolve' },
  }),
  shared(2, {
    title: 'Нужен снимок экрана',
    text: {
      ru: 'Пришлите, пожалуйста, снимок экрана с ошибкой и адрес страницы.',
      en: 'Please send a screenshot of the error and the address of the page.',
    },
    actions: { outcome: 'wait', take: true, tags: ['нет снимка'] },
  }),
  shared(3, {
    title: 'Передано разработчикам',
    text: {
      ru: 'Для обращения {number} нужна доработка. Вернёмся к нему: {...}',
      en: 'Request {number} needs development. We will come back to it: {...}',
    },
    actions: { outcome: 'defer', deferral: { reason: 'needs-development', days: 14 } },
  }),
];
