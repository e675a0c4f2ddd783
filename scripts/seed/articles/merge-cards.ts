import type { SeedArticle } from './seed-article';

/** Articles on duplicate cards. */
export const mergeCards: readonly SeedArticle[] = [
  {
    slug: 'merging-cards',
    category: 'merge-cards',
    reviewedOn: '2026-11-16',
    title: { ru: 'Объединение карточек животного', en: 'Merging cards of one animal' },
    summary: {
      ru: 'Что указать, чтобы карточки объединили быстрее, и что останется.',
      en: 'What to give so that it goes faster, and what stays.',
    },
    keywords: {
      ru: [
        'дубль',
        'две карточки',
        'объединить',
        'слить карточки',
        'одинаковые карточки',
        'склеить',
      ],
      en: ['duplicate', 'two cards', 'merge', 'same animal', 'join'],
    },
    body: {
      ru: `
        Выберите в обращении «Нужно объединить карточки одного животного» и укажите номера всех карточек. Первой поставьте ту, что останется.

        ## Что доказывает, что животное одно
        - номер чипа или клейма;
        - номер родословной;
        - дата рождения, родители и владелец вместе. Одной клички мало: тёзки встречаются часто.

        ## Что будет после
        Результаты, титулы, фотографии и потомки собираются на оставшейся карточке. Ссылки на прежние номера ведут на неё.

        Каждую пару проверяет сотрудник, поэтому срок — до 30 рабочих дней. Объединение нельзя отменить.
      `,
      en: `
        In a request choose “Two cards of one animal should be merged” and give the numbers of all cards. Put the one that stays first.

        ## What shows that it is one animal
        - the number of the chip or tattoo;
        - the number of the pedigree;
        - date of birth, parents and owner together. The name alone is not enough: namesakes are common.

        ## What follows
        Results, titles, photos and offspring come together on the card that stays. Links to the former numbers lead to it.

        Each pair is checked by a person, so it takes up to 30 working days. A merge cannot be undone.
      `,
    },
  },
  {
    slug: 'avoiding-duplicates',
    category: 'merge-cards',
    reviewedOn: '2026-11-16',
    title: { ru: 'Откуда берутся дубли карточек', en: 'Where duplicate cards come from' },
    summary: {
      ru: 'Как найти животное перед тем, как заводить новую карточку.',
      en: 'How to look for an animal before making a new card.',
    },
    keywords: {
      ru: ['найти карточку', 'поиск животного', 'создать карточку', 'латиница', 'кличка'],
      en: ['find card', 'search', 'new card', 'spelling', 'name'],
    },
    body: {
      ru: `
        Дубль появляется, когда животное записывают второй раз: в другом клубе, латиницей вместо кириллицы, без номера родословной.

        1. Ищите сначала по чипу и номеру родословной, потом по кличке.
        2. Попробуйте обе записи клички: «Арес» и Ares.
        3. Посмотрите среди потомков родителей.

        Если карточка нашлась у другого владельца, попросите передать её кнопкой **Это моё животное**. Новую заводить не нужно.
      `,
      en: `
        A duplicate comes about when an animal is written down twice: in another club, in Latin letters instead of Cyrillic, without its pedigree number.

        1. Look by chip and pedigree number first, then by name.
        2. Try both spellings of the name.
        3. Look among the offspring of its parents.

        If the card is with another owner, ask for it by **This is my animal**. There is no need for a new one.
      `,
    },
  },
  {
    slug: 'merging-kennels',
    category: 'merge-cards',
    reviewedOn: '2026-11-16',
    isDraft: true,
    title: { ru: 'Объединение питомников (черновик)', en: 'Merging kennels (draft)' },
    summary: {
      ru: 'Пока обсуждается, на сайте этого нет.',
      en: 'Under discussion, not on the site yet.',
    },
    keywords: { ru: ['питомник'], en: ['kennel'] },
    body: {
      ru: 'Порядок объединения питомников согласуется с клубами.',
      en: 'How kennels are merged is being agreed with the clubs.',
    },
  },
];
