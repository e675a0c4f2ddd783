/** Clause 3.2: six categories, their order is their priority. Checked by the schema where it is used. */
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
    promise: 'hours',
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
    promise: 'hours',
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
    promise: 'hours',
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
    promise: 'hours',
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
    promise: 'hours',
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
    promise: 'days',
  },
];
