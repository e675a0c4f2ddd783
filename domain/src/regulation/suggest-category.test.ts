import { describe, expect, it } from 'vitest';
import { suggestCategory } from './suggest-category';
import { zooportalRegulation } from './zooportal';

const suggestion = (subject: string, ...kinds: readonly string[]): string | undefined =>
  suggestCategory(zooportalRegulation, { subject, memberships: kinds.map((kind) => ({ kind })) })
    ?.id;

describe('the suggested category of an email', () => {
  it.each([
    ['Не выгружается в Excel', 'organiser-office'],
    ['Вопрос по системе: нет каталога', 'organiser-system'],
    ['Хотим заказать рекламу', 'prospect'],
    ['Заводчику: неверная кличка', 'breeder'],
    ['Объединить две карточки', 'merge-cards'],
    ['Advertising on the site', 'prospect'],
    ['Duplicate cards of a dog', 'merge-cards'],
    ['Наш питомник исчез из списка', 'breeder'],
  ])('comes from the words of the subject: %s', (subject, category) => {
    expect(suggestion(subject)).toBe(category);
  });

  it('comes from the membership of the requester if the subject says nothing', () => {
    expect(suggestion('Помогите', 'kennel')).toBe('breeder');
    expect(suggestion('Помогите', 'club')).toBe('organiser-system');
  });

  it('is absent if nothing points to a category', () => {
    expect(suggestion('Здравствуйте')).toBeUndefined();
    expect(suggestion('', 'group')).toBeUndefined();
  });

  it('is never an archived category', () => {
    const categories = zooportalRegulation.categories.map((category) =>
      category.id === 'prospect' ? { ...category, archived: true } : category,
    );
    const facts = { subject: 'Хотим заказать рекламу', memberships: [] };
    expect(suggestCategory({ ...zooportalRegulation, categories }, facts)?.id).not.toBe('prospect');
  });
});
