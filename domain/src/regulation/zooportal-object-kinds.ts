/** Kinds of portal objects (clause 2.2). Validated by the schema in `zooportal.ts`. */
export const objectKinds = [
  {
    id: 'animal',
    title: { ru: 'Карточка животного', en: 'Animal card' },
    isCard: true,
    archived: false,
  },
  { id: 'event', title: { ru: 'Мероприятие', en: 'Event' }, isCard: false, archived: false },
  { id: 'club', title: { ru: 'Клуб', en: 'Club' }, isCard: false, archived: false },
  { id: 'kennel', title: { ru: 'Питомник', en: 'Kennel' }, isCard: false, archived: false },
  { id: 'user', title: { ru: 'Пользователь', en: 'User' }, isCard: false, archived: false },
];
