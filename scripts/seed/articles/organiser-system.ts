import type { SeedArticle } from './seed-article';

/** Articles for organisers on the event system. */
export const organiserSystem: readonly SeedArticle[] = [
  {
    slug: 'creating-an-event',
    category: 'organiser-system',
    reviewedOn: '2026-10-05',
    title: { ru: 'Как создать мероприятие', en: 'Creating an event' },
    summary: {
      ru: 'От черновика до открытия записи: что заполнить и что потом не изменить.',
      en: 'From the draft to open entries: what to fill in, and what cannot be changed later.',
    },
    keywords: {
      ru: ['выставка', 'открыть запись', 'черновик', 'ранг', 'дата выставки'],
      en: ['show', 'open entries', 'draft', 'rank', 'date'],
    },
    body: {
      ru: `
        1. В кабинете клуба нажмите **Мероприятия — Создать**.
        2. Выберите ранг и дату: от ранга зависят классы, титулы и сертификаты.
        3. Добавьте судей. Эксперта, которого нет в списке, вносит поддержка по номеру его лицензии.
        4. Задайте взносы по классам и день, до которого действует каждый.
        5. Нажмите **Открыть запись**.

        До первой заявки можно изменить всё. После неё ранг, дата и классы закрыты: участники записывались на эти условия. Если дату нужно перенести, см. [перенос и отмена](/help/moving-an-event).
      `,
      en: `
        1. In the office of your club press **Events — Create**.
        2. Choose the rank and the date: classes, titles and certificates follow from the rank.
        3. Add the judges. One who is not in the list is added by support, by the number of the licence.
        4. Set the fees by class and the day until which each is valid.
        5. Press **Open entries**.

        Everything can be changed until the first entry. After that rank, date and classes are closed: people entered on these terms. To move the date see [moving and cancelling](/help/moving-an-event).
      `,
    },
  },
  {
    slug: 'moving-an-event',
    category: 'organiser-system',
    reviewedOn: '2026-10-05',
    title: { ru: 'Перенос и отмена мероприятия', en: 'Moving or cancelling an event' },
    summary: {
      ru: 'Кто меняет дату, что будет с заявками и как предупредить участников.',
      en: 'Who changes the date, what becomes of the entries, how people are told.',
    },
    keywords: {
      ru: ['перенести выставку', 'отменить', 'новая дата', 'рассылка участникам'],
      en: ['move', 'cancel', 'new date', 'postpone', 'notify'],
    },
    body: {
      ru: `
        Дату мероприятия с заявками меняет поддержка. Пришлите номер мероприятия, новую дату и решение клуба.

        - Заявки и оплата сохраняются, классы по возрасту пересчитываются на новую дату.
        - Каждый участник получает письмо и десять дней может отказаться.
        - Каталог и расписание нужно собрать заново.

        При отмене запись закрывается, а взносы клуб возвращает сам: список с суммами выгружается кнопкой **Отчёт — Взносы**.
      `,
      en: `
        The date of an event that has entries is changed by support. Send the number of the event, the new date and the decision of the club.

        - Entries and payments stay; classes by age are counted anew for the new date.
        - Everyone who entered gets a letter and may withdraw within ten days.
        - Catalogue and schedule have to be made again.

        When an event is cancelled, entries close and the club returns the fees: **Report — Fees** exports the list with the sums.
      `,
    },
  },
  {
    slug: 'changing-a-paid-entry',
    category: 'organiser-system',
    reviewedOn: '2026-10-01',
    title: { ru: 'Как изменить оплаченную заявку', en: 'Changing a paid entry' },
    summary: {
      ru: 'Как организатору сменить класс или данные в оплаченной заявке.',
      en: 'How an organiser changes the class or the data of an entry that is paid.',
    },
    keywords: {
      ru: ['сменить класс', 'исправить заявку', 'участник', 'доплата', 'оплачено'],
      en: ['change class', 'correct', 'participant', 'surcharge', 'paid'],
    },
    body: {
      ru: `
        1. Откройте мероприятие и найдите заявку в списке: поиск понимает кличку, номер и фамилию.
        2. Нажмите **Изменить**. Класс, кличку и владельца можно менять, оплата сохраняется.
        3. Если новый класс дороже, появится строка **Доплата**; если дешевле, разницу возвращает клуб.

        Участник получит письмо с новыми данными. После издания каталога изменения попадают в список исправлений, а не в сам каталог.
      `,
      en: `
        1. Open the event and find the entry in the list: the search knows names, numbers and surnames.
        2. Press **Change**. Class, name and owner may be changed, the payment stays.
        3. If the new class costs more, a line **Surcharge** appears; if it costs less, the club returns the difference.

        The participant gets a letter with the new data. Once the catalogue is published, changes go to the list of corrections and not into the catalogue.
      `,
    },
  },
  {
    slug: 'building-the-catalogue',
    category: 'organiser-system',
    reviewedOn: '2026-11-12',
    title: { ru: 'Каталог не собирается или пуст', en: 'The catalogue is empty or is not built' },
    summary: {
      ru: 'Частые причины ошибки при сборке каталога и как их найти.',
      en: 'Why building the catalogue fails, and how to find the reason.',
    },
    keywords: {
      ru: [
        'не открывается каталог',
        'ошибка 500',
        'сборка каталога',
        'пустой каталог',
        'номера участников',
      ],
      en: ['catalogue does not open', 'error 500', 'build', 'empty', 'numbers'],
    },
    body: {
      ru: `
        Каталог собирается из принятых заявок. Сборка на 500 участников занимает около двух минут, страницу можно закрыть.

        ## Каталог пуст
        - Заявки ещё в состоянии **Новая**: примите их в списке.
        - Запись не закрыта: номера раздаются после закрытия.

        ## Сборка прерывается
        1. Откройте **Каталог — Проверка**: красным отмечены заявки без породы, пола или даты рождения.
        2. Исправьте их и соберите ещё раз.
        3. Если проверка чистая, а ошибка осталась, пришлите в поддержку номер мероприятия и время попытки.

        Порядок пород задаётся отдельно: [порядок пород в каталоге](/help/catalogue-order).
      `,
      en: `
        A catalogue is built from accepted entries. With 500 participants it takes about two minutes, and the page may be closed.

        ## The catalogue is empty
        - Entries are still **New**: accept them in the list.
        - Entries are not closed: numbers are given after closing.

        ## Building stops
        1. Open **Catalogue — Check**: entries without breed, sex or date of birth are marked red.
        2. Correct them and build again.
        3. If the check is clean and the error stays, send support the number of the event and the time when you tried.

        The order of breeds is set elsewhere: [the order of breeds](/help/catalogue-order).
      `,
    },
  },
  {
    slug: 'catalogue-order',
    category: 'organiser-system',
    reviewedOn: '2026-10-01',
    title: { ru: 'Порядок пород в каталоге', en: 'The order of breeds in the catalogue' },
    summary: {
      ru: 'Разбивка по группам FCI, по алфавиту и по рингам.',
      en: 'By FCI groups, by the alphabet, by rings.',
    },
    keywords: {
      ru: ['группы fci', 'алфавит', 'сортировка', 'нумерация'],
      en: ['fci groups', 'alphabet', 'sort', 'numbering'],
    },
    body: {
      ru: `
        1. Откройте **Каталог — Настройки — Порядок**.
        2. Выберите группы FCI, алфавит или ринги. Внутри породы порядок всегда один: кобели, суки, по возрастанию класса.
        3. Сохраните и соберите каталог ещё раз: номера участников раздаются заново.

        Если каталог уже разослан, сначала снимите его с публикации: иначе у участников окажутся разные номера.
      `,
      en: `
        1. Open **Catalogue — Settings — Order**.
        2. Choose FCI groups, the alphabet or rings. Within a breed the order is always the same: dogs, bitches, by class.
        3. Save and build the catalogue again: numbers are given anew.

        If the catalogue was sent out already, withdraw it first: otherwise people would have different numbers.
      `,
    },
  },
  {
    slug: 'ring-schedule',
    category: 'organiser-system',
    reviewedOn: '2026-10-01',
    title: { ru: 'Расписание рингов', en: 'The schedule of the rings' },
    summary: {
      ru: 'Как исправить накладку, не пересобирая всё расписание.',
      en: 'How to mend a clash without making the whole schedule anew.',
    },
    keywords: {
      ru: ['накладка', 'судья', 'эксперт', 'время ринга', 'два ринга одновременно'],
      en: ['clash', 'judge', 'time', 'ring', 'overlap'],
    },
    body: {
      ru: `
        Накладки отмечены красной чертой: один эксперт или один хендлер в двух рингах сразу.

        - Перетащите породу на свободное время. Остальные строки не сдвигаются.
        - Чтобы сменить эксперта во всём ринге, нажмите на его имя в заголовке.
        - Кнопка **Уплотнить** убирает пустые промежутки и ничего не переставляет.

        Опубликованное расписание меняется сразу, участники этих пород получают письмо.
      `,
      en: `
        Clashes are marked by a red line: one judge or one handler in two rings at a time.

        - Drag the breed to a time that is free. The other lines stay.
        - To change the judge of a whole ring press the name in its heading.
        - **Close gaps** removes empty stretches and moves nothing else.

        A published schedule changes at once, and the participants of these breeds get a letter.
      `,
    },
  },
  {
    slug: 'results-and-certificates',
    category: 'organiser-system',
    reviewedOn: '2026-11-12',
    title: { ru: 'Результаты и сертификаты', en: 'Results and certificates' },
    summary: {
      ru: 'Как внести результаты, исправить титул и напечатать сертификаты.',
      en: 'How to enter results, correct a title and print certificates.',
    },
    keywords: {
      ru: ['титул', 'оценка', 'cac', 'протокол', 'печать сертификатов', 'чемпион'],
      en: ['title', 'grade', 'cac', 'protocol', 'print', 'champion'],
    },
    body: {
      ru: `
        1. В **Результатах** выберите ринг и внесите оценки. Черновик виден только клубу.
        2. Система предложит титулы по рангу; несовпадение с описанием судьи подсвечивается.
        3. Нажмите **Опубликовать**: результаты появятся на карточках животных.

        Исправить титул можно 30 дней. Позже нужен скан описания с подписью судьи: пришлите его в поддержку вместе с номером заявки.

        Сертификаты печатаются пачкой: **Документы — Сертификаты**. Номер присваивается один раз и при повторной печати не меняется.
      `,
      en: `
        1. In **Results** choose a ring and enter the grades. Only the club sees the draft.
        2. The System proposes titles by rank; what differs from the judge's report is highlighted.
        3. Press **Publish**: the results appear on the animal cards.

        A title may be corrected for 30 days. Later a scan of the report with the judge's signature is needed: send it to support with the number of the entry.

        Certificates are printed together: **Documents — Certificates**. A number is given once and stays when one is printed again.
      `,
    },
  },
];
