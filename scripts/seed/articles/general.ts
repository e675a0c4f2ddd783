import type { SeedArticle } from './seed-article';

/** Articles for all users. */
export const general: readonly SeedArticle[] = [
  {
    slug: 'signing-in',
    category: 'general',
    reviewedOn: '2026-10-20',
    title: { ru: 'Не получается войти на сайт', en: 'I cannot sign in' },
    summary: {
      ru: 'Забыт пароль, не приходит письмо, аккаунт не находится: что проверить по порядку.',
      en: 'A forgotten password, a letter that does not come, an unknown account: what to check, in order.',
    },
    keywords: {
      ru: ['вход', 'логин', 'пароль', 'авторизация', 'восстановить доступ', 'войти'],
      en: ['log in', 'login', 'password', 'access', 'reset'],
    },
    body: {
      ru: `
        Войти можно по паролю или по ссылке из письма. Ссылка действует один раз и в течение часа.

        1. Проверьте адрес почты: вход возможен только по тому адресу, который указан в профиле.
        2. Нажмите **Забыли пароль?** и откройте последнее из пришедших писем: прежние ссылки перестают действовать.
        3. Если письма нет пять минут, загляните в папку со спамом и добавьте noreply@zooportal.pro в адресную книгу.
        4. После десяти неверных паролей вход закрывается на 15 минут. Подождите и попробуйте снова.

        ## Если адреса больше нет
        Напишите в поддержку с нового адреса и укажите логин, номер карточки любого вашего животного и прежний адрес. Мы сверим данные и сменим почту.

        Адрес можно поменять и самостоятельно, пока вы вошли: [смена почты и логина](/help/changing-email).
      `,
      en: `
        You can sign in with a password or with a link sent by e-mail. A link works once and for an hour.

        1. Check the address: only the one in your profile works.
        2. Press **Forgot the password?** and open the latest letter: earlier links stop working.
        3. If nothing has come after five minutes, look into the spam folder and add noreply@zooportal.pro to your address book.
        4. After ten wrong passwords sign-in closes for 15 minutes. Wait and try again.

        ## If the address no longer exists
        Write to support from your new address and give your login, the number of any card of your animals, and the former address. We compare them and change the address.

        While you are signed in you can change it yourself: [changing e-mail and login](/help/changing-email).
      `,
    },
  },
  {
    slug: 'changing-email',
    category: 'general',
    reviewedOn: '2026-10-20',
    title: { ru: 'Как сменить почту или логин', en: 'Changing your e-mail or login' },
    summary: {
      ru: 'Где меняется адрес почты и почему логин меняет только поддержка.',
      en: 'Where the e-mail is changed, and why a login is changed by support.',
    },
    keywords: {
      ru: ['электронная почта', 'адрес', 'имя пользователя', 'фамилия', 'профиль'],
      en: ['address', 'user name', 'surname', 'profile'],
    },
    body: {
      ru: `
        1. Откройте **Профиль — Настройки — Почта**.
        2. Введите новый адрес и нынешний пароль.
        3. Откройте письмо, которое придёт на новый адрес, и подтвердите его. До этого действует прежний.

        Логин виден в каталогах и на карточках, поэтому его меняет поддержка. Укажите нынешний логин, желаемый и причину.

        Смена фамилии меняет и подпись владельца на карточках животных. В уже изданных каталогах останется прежняя.
      `,
      en: `
        1. Open **Profile — Settings — E-mail**.
        2. Enter the new address and your present password.
        3. Open the letter that comes to the new address and confirm it. Until then the former one is valid.

        A login shows in catalogues and on cards, so it is changed by support. Give the present one, the one you want, and why.

        A new surname also changes the owner's name on animal cards. Catalogues that are already published keep the former one.
      `,
    },
  },
  {
    slug: 'club-contacts',
    category: 'general',
    reviewedOn: '2026-11-02',
    title: {
      ru: 'Что решает клуб, а что поддержка сайта',
      en: 'What the club decides, and what support does',
    },
    summary: {
      ru: 'Взносы, расписание, судьи, документы клуба: где найти контакты организатора.',
      en: 'Fees, schedule, judges, papers of a club: where to find the organiser.',
    },
    keywords: {
      ru: ['организатор', 'контакты клуба', 'телефон', 'взнос', 'жалоба', 'возврат денег'],
      en: ['organiser', 'contact', 'phone', 'fee', 'complaint', 'refund'],
    },
    body: {
      ru: `
        Поддержка отвечает за работу сайта. Организационные вопросы решает клуб, который проводит мероприятие.

        ## К клубу
        - размер, оплата и возврат взносов;
        - приём и отказ в приёме заявок, сроки записи;
        - расписание, судьи, результаты и протесты;
        - документы, которые выдаёт клуб, и работа его сотрудников.

        ## К поддержке
        - страница не открывается, показывает ошибку или чужие данные;
        - оплата прошла, а заявка осталась неоплаченной;
        - правильные данные не сохраняются.

        ## Где найти контакты
        Откройте страницу мероприятия: телефон, почта и часы приёма клуба стоят под его названием. Те же данные есть на странице клуба в разделе **Контакты**.
      `,
      en: `
        Support looks after the site. Matters of organisation are decided by the club that holds the event.

        ## Ask the club about
        - fees, their payment and refund;
        - taking and refusing entries, closing dates;
        - the schedule, judges, results and protests;
        - papers that the club issues, and the work of its staff.

        ## Ask support when
        - a page does not open, shows an error or somebody else's data;
        - a payment went through and the entry is still unpaid;
        - correct data are not saved.

        ## Where the contacts are
        Open the page of the event: the club's phone, e-mail and office hours are below its name. The same is on the page of the club under **Contacts**.
      `,
    },
  },
  {
    slug: 'where-is-the-number',
    category: 'general',
    reviewedOn: '2026-09-28',
    title: { ru: 'Где посмотреть номер карточки', en: 'Where to find the number of a card' },
    summary: {
      ru: 'Номер (ID) животного, мероприятия, клуба, питомника и пользователя.',
      en: 'The number (ID) of an animal, event, club, kennel or user.',
    },
    keywords: {
      ru: ['id', 'айди', 'номер животного', 'номер мероприятия', 'ссылка на страницу'],
      en: ['id', 'identifier', 'animal number', 'event number', 'link'],
    },
    body: {
      ru: `
        Номер нужен поддержке, чтобы сразу открыть ту же страницу, что и вы.

        - **Карточка животного**: число в адресе после /animal/, оно же под кличкой.
        - **Мероприятие**: число в адресе после /event/, оно же в шапке страницы.
        - **Клуб и питомник**: число рядом с названием, в разделе «О клубе».
        - **Пользователь**: откройте свой профиль, номер стоит под именем.

        С телефона адрес страницы удобнее скопировать кнопкой **Поделиться**. Ссылку можно вставить в обращение целиком.
      `,
      en: `
        With the number support opens at once the page that you see.

        - **Animal card**: the number in the address after /animal/; it is also below the name.
        - **Event**: the number in the address after /event/; it is also at the top of the page.
        - **Club and kennel**: the number beside the name, under “About”.
        - **User**: open your profile, the number is below your name.

        On a phone the **Share** button copies the address. The whole link may be put into a request.
      `,
    },
  },
  {
    slug: 'payment-not-credited',
    category: 'general',
    reviewedOn: '2026-11-09',
    title: {
      ru: 'Оплата прошла, а заявка не оплачена',
      en: 'The payment went through, the entry is unpaid',
    },
    summary: {
      ru: 'Сколько идут деньги, как найти платёж и что приложить к обращению.',
      en: 'How long money takes, how to find a payment, what to give to support.',
    },
    keywords: {
      ru: ['деньги списали', 'платёж', 'банк', 'карта', 'чек', 'квитанция', 'не зачислено'],
      en: ['money', 'charged', 'bank', 'card', 'receipt', 'credited'],
    },
    body: {
      ru: `
        По карте и СБП оплата видна через 15 минут, по счёту от организации — через один-два рабочих дня.

        1. Откройте **Мой счёт — Платежи**: там видны и незавершённые.
        2. Если платёж в состоянии **Ожидает банк**, подождите час. Платить второй раз не нужно.
        3. Если платежа нет, проверьте в банке, не вернулись ли деньги: отменённый платёж возвращается за три дня.

        ## Что приложить к обращению
        Номер заявки, дату и сумму, последние четыре цифры карты и номер операции из чека. Полный номер карты никому не сообщайте.

        Взнос, переведённый прямо на счёт клуба, сайт не видит: его отмечает [клуб](/help/club-contacts).
      `,
      en: `
        A payment by card shows after 15 minutes, one by invoice from a company after one or two working days.

        1. Open **My account — Payments**: unfinished ones are there, too.
        2. If the payment is **Waiting for the bank**, wait an hour. There is no need to pay twice.
        3. If there is none, look at your bank whether the money came back: a cancelled payment returns within three days.

        ## What to give to support
        The number of the entry, the date and the sum, the last four digits of the card, and the number of the transaction. Tell nobody the whole number of your card.

        The site does not see a fee that was sent straight to a club: [the club](/help/club-contacts) marks it.
      `,
    },
  },
  {
    slug: 'how-support-works',
    category: 'general',
    reviewedOn: '2026-11-16',
    title: {
      ru: 'Как работает поддержка и когда ответят',
      en: 'How support works, and when we answer',
    },
    summary: {
      ru: 'Часы работы, сроки по регламенту и что ускоряет ответ.',
      en: 'Working hours, the times of the regulation, and what makes an answer faster.',
    },
    keywords: {
      ru: ['регламент', 'срок ответа', 'часы работы', 'выходные', 'приоритет', 'очередь'],
      en: ['regulation', 'deadline', 'working hours', 'weekend', 'priority', 'queue'],
    },
    body: {
      ru: `
        Мы работаем с понедельника по пятницу с 10:00 до 18:00 по Москве, кроме праздников. Написать можно в любое время.

        Срок зависит от категории и от того, сколько обращений сейчас в работе: от 2 до 12 рабочих часов. Объединение карточек занимает до 30 рабочих дней.

        ## Что ускоряет ответ
        - номер карточки, мероприятия или клуба;
        - что вы делали по шагам и что показала страница;
        - снимок экрана целиком, вместе с адресом страницы.

        Когда мы задаём вопрос, срок стоит, пока вы не ответите. Каждый расчёт срока можно открыть по ссылке **Почему так?**
      `,
      en: `
        We work from Monday to Friday, 10:00 to 18:00 Moscow time, except on public holidays. You can write at any time.

        The time depends on the category and on how many requests are in progress: from 2 to 12 working hours. Merging cards takes up to 30 working days.

        ## What makes an answer faster
        - the number of the card, event or club;
        - what you did, step by step, and what the page said;
        - a picture of the whole screen with the address of the page.

        When we ask you something, the clock stands still until you answer. How a time was reached opens under **Why is that?**
      `,
    },
  },
];
