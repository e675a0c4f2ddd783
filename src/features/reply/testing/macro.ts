import type { Macro } from '@reglament/domain';

/** A shared macro that resolves. */
export const resolving: Macro = {
  id: '00000000-0000-4000-8000-000000000001',
  title: 'Исправлено',
  text: { ru: '{requester}, готово. {...}', en: null },
  categories: [],
  actions: { category: null, tags: ['каталог'], take: true, outcome: 'resolve', deferral: null },
  archived: false,
  owner: null,
  uses: 3,
  updatedAt: 0,
};
