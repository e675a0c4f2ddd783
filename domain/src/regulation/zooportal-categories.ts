const eventHint = {
  ru: 'Ещё номер мероприятия — и мы ответим быстрее.',
  en: 'Add the number of the event, and we answer sooner.',
};

const cardHint = {
  ru: 'Ещё номер карточки или питомника — и мы ответим быстрее.',
  en: 'Add the number of the card or kennel, and we answer sooner.',
};

/** Six categories in order of priority (clause 3.2). Validated by the schema in `zooportal.ts`. */
export const categories = [
  {
    id: 'organiser-system',
    priority: 1,
    clause: '3.2',
    title: { ru: 'Организаторы: работа с Системой', en: 'Organisers: working with the System' },
    question: {
      ru: 'Я организатор, вопрос по работе с Системой',
      en: 'I organise events and have a question about the System',
    },
    form: 'standard',
    target: { hours: [2, 3, 4, 6, 8] },
    asksFor: { objectKinds: ['event', 'club'], hint: eventHint },
    archived: false,
  },
  {
    id: 'organiser-office',
    priority: 2,
    clause: '3.2',
    title: { ru: 'Организаторы: Word и Excel', en: 'Organisers: Word and Excel' },
    question: {
      ru: 'Я организатор, вопрос по Word или Excel',
      en: 'I organise events and have a question about Word or Excel',
    },
    form: 'standard',
    target: { hours: [3, 4, 5, 8, 10] },
    asksFor: { objectKinds: ['event', 'club'], hint: eventHint },
    archived: false,
  },
  {
    id: 'prospect',
    priority: 3,
    clause: '3.2',
    title: { ru: 'Бизнес-аккаунт и реклама', en: 'Business account and advertising' },
    question: {
      ru: 'Хочу купить бизнес-аккаунт или рекламу',
      en: 'I would like a business account or advertising',
    },
    form: 'standard',
    target: { hours: [4, 5, 6, 8, 10] },
    asksFor: null,
    archived: false,
  },
  {
    id: 'participant',
    priority: 4,
    clause: '3.2',
    title: { ru: 'Участники мероприятий', en: 'Participants of events' },
    question: {
      ru: 'Я участник мероприятия',
      en: 'I take part in an event',
    },
    form: 'standard',
    target: { hours: [4, 6, 8, 10, 12] },
    asksFor: { objectKinds: ['event', 'animal'], hint: eventHint },
    archived: false,
  },
  {
    id: 'breeder',
    priority: 5,
    clause: '3.2',
    title: { ru: 'Заводчики и специалисты', en: 'Breeders and specialists' },
    question: {
      ru: 'Я заводчик или специалист зооиндустрии',
      en: 'I am a breeder or a specialist of the field',
    },
    form: 'standard',
    target: { hours: [6, 8, 10, 12, 12] },
    asksFor: { objectKinds: ['animal', 'kennel'], hint: cardHint },
    archived: false,
  },
  {
    id: 'merge-cards',
    priority: 6,
    clause: '3.2',
    title: { ru: 'Объединение карточек животного', en: 'Merging duplicate animal cards' },
    question: {
      ru: 'Нужно объединить карточки одного животного',
      en: 'Two cards of one animal should be merged',
    },
    form: 'duplicate-cards',
    target: { businessDays: 30 },
    asksFor: null,
    archived: false,
  },
];
