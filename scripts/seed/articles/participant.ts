import type { SeedArticle } from './seed-article';

/** Articles for event participants. */
export const participant: readonly SeedArticle[] = [
  {
    slug: 'entering-an-event',
    category: 'participant',
    reviewedOn: '2026-10-26',
    title: { ru: 'Как подать заявку на мероприятие', en: 'Entering an event' },
    summary: {
      ru: 'Пошагово: от карточки животного до подтверждения клуба.',
      en: 'Step by step, from the animal card to the confirmation of the club.',
    },
    keywords: {
      ru: ['запись на выставку', 'записаться', 'класс', 'участие', 'подтверждение'],
      en: ['enter a show', 'register', 'class', 'take part', 'confirmation'],
    },
    body: {
      ru: `
        1. Заведите карточку животного, если её ещё нет: нужны кличка, порода, дата рождения и номер родословной.
        2. Откройте мероприятие и нажмите **Подать заявку**.
        3. Выберите животное. Класс система предложит по возрасту на день выставки.
        4. Приложите документы: [что подойдёт](/help/documents-for-an-entry).
        5. Оплатите взнос. Заявка без оплаты хранится три дня.

        Заявка принята, когда её подтвердил клуб: придёт письмо, а в **Моих заявках** появится номер. Если клуб не отвечает два рабочих дня, [свяжитесь с ним](/help/club-contacts).
      `,
      en: `
        1. Make a card of your animal if there is none yet: it needs a name, a breed, a date of birth and the number of the pedigree.
        2. Open the event and press **Enter**.
        3. Choose the animal. The class is proposed by its age on the day of the show.
        4. Add the documents: [what will do](/help/documents-for-an-entry).
        5. Pay the fee. An entry that is not paid is kept for three days.

        An entry is accepted when the club has confirmed it: you get a letter, and a number shows in **My entries**. If the club does not answer for two working days, [get in touch with it](/help/club-contacts).
      `,
    },
  },
  {
    slug: 'documents-for-an-entry',
    category: 'participant',
    reviewedOn: '2026-10-01',
    title: { ru: 'Документы к заявке', en: 'Documents for an entry' },
    summary: {
      ru: 'Какие нужны и как уменьшить скан родословной.',
      en: 'Which are needed, and how to make a scan smaller.',
    },
    keywords: {
      ru: [
        'родословная',
        'скан',
        'файл слишком большой',
        'прививки',
        'приложить документ',
        'метрика',
      ],
      en: ['pedigree', 'scan', 'file too large', 'vaccination', 'attach'],
    },
    body: {
      ru: `
        Нужны родословная или метрика, для рабочего класса — сертификат, для чемпионов — диплом.

        - JPG, PNG или PDF до 5 МБ каждый.
        - Снимок с телефона подойдёт, если видны все углы листа.
        - Скан больше? Сохраните его в JPG с качеством 80 процентов.

        Файл загружен, но заявка его не видит: нажмите **Сохранить** внизу заявки. Документы животного хранятся в карточке, второй раз прикладывать их не нужно.
      `,
      en: `
        A pedigree or puppy card; for the working class a certificate, for champions the diploma.

        - JPG, PNG or PDF up to 5 MB each.
        - A photo by phone will do if all corners of the sheet can be seen.
        - A larger scan? Save it as JPG with a quality of 80 per cent.

        The file is uploaded but the entry does not show it: press **Save** at its end. Documents stay with the card of the animal and need not be added again.
      `,
    },
  },
  {
    slug: 'withdrawing-an-entry',
    category: 'participant',
    reviewedOn: '2026-10-01',
    title: { ru: 'Отказ от участия', en: 'Withdrawing an entry' },
    summary: {
      ru: 'Где отменить заявку и кто возвращает взнос.',
      en: 'Where an entry is withdrawn, and who returns the fee.',
    },
    keywords: {
      ru: ['отменить заявку', 'вернуть деньги', 'возврат взноса', 'не приеду'],
      en: ['cancel entry', 'refund', 'money back', 'not coming'],
    },
    body: {
      ru: `
        Кнопка **Отказаться от участия** — в «Моих заявках». До закрытия записи заявка снимается сразу, после — по решению клуба.

        Условия возврата определяет клуб-организатор: они стоят на странице мероприятия под взносами. Сайт деньги не удерживает и не возвращает.

        Если кнопки нет, каталог уже издан: напишите [клубу](/help/club-contacts).
      `,
      en: `
        **Withdraw** is in “My entries”. Until entries close it takes effect at once, afterwards by decision of the club.

        The club that holds the event sets the terms of a refund: they are on its page below the fees. The site neither keeps nor returns the money.

        If there is no such button, the catalogue is out: write to [the club](/help/club-contacts).
      `,
    },
  },
  {
    slug: 'wrong-class-or-name',
    category: 'participant',
    reviewedOn: '2026-10-26',
    title: {
      ru: 'Ошибка в заявке: класс, кличка, владелец',
      en: 'A mistake in an entry: class, name, owner',
    },
    summary: {
      ru: 'Что участник исправляет сам, а что — организатор.',
      en: 'What a participant corrects, and what the organiser does.',
    },
    keywords: {
      ru: ['исправить заявку', 'неправильная кличка', 'не тот класс', 'опечатка'],
      en: ['correct', 'wrong name', 'wrong class', 'typo'],
    },
    body: {
      ru: `
        Пока запись открыта, откройте **Мои заявки — Изменить**. Кличка и владелец берутся из карточки животного: исправьте их там, заявка обновится сама.

        После закрытия записи заявку меняет организатор. Напишите ему номер заявки и что исправить.

        В изданном каталоге опечатка остаётся, но в результаты и сертификат попадут верные данные.
      `,
      en: `
        While entries are open use **My entries — Change**. Name and owner come from the animal card: correct them there and the entry follows.

        After closing the organiser changes entries. Tell them the number of the entry and what to correct.

        A misprint stays in a published catalogue, but results and certificate will be right.
      `,
    },
  },
  {
    slug: 'missing-certificate',
    category: 'participant',
    reviewedOn: '2026-11-12',
    title: {
      ru: 'Нет сертификата или титула на карточке',
      en: 'A certificate or title is missing',
    },
    summary: {
      ru: 'Когда результаты появляются на карточке и кого просить их исправить.',
      en: 'When results appear on a card, and who corrects them.',
    },
    keywords: {
      ru: ['титул не появился', 'результаты выставки', 'диплом', 'оценка', 'сертификаты', 'сас'],
      en: ['title', 'results', 'diploma', 'grade', 'certificates', 'cac'],
    },
    body: {
      ru: `
        Результаты вносит клуб, обычно в течение недели после мероприятия. До публикации их нет ни на карточке, ни в каталоге титулов.

        1. Проверьте на странице мероприятия, опубликованы ли результаты вашей породы.
        2. Если опубликованы, а титула нет, сравните с описанием судьи и напишите клубу.
        3. Если титул есть в результатах, но не на карточке, выступала другая карточка того же животного: их можно [объединить](/help/merging-cards).

        Сертификат скачивается из **Моих заявок** после публикации.
      `,
      en: `
        The club enters the results, as a rule within a week of the event. Before they are published they are neither on the card nor among the titles.

        1. See on the page of the event whether the results of your breed are out.
        2. If they are and the title is missing, compare with the judge's report and write to the club.
        3. If the title is among the results but not on the card, another card of the same animal was entered: they can be [merged](/help/merging-cards).

        The certificate can be downloaded from **My entries** once results are out.
      `,
    },
  },
];
