import type { SeedArticle } from './seed-article';

/** Articles on business accounts and advertising. */
export const prospect: readonly SeedArticle[] = [
  {
    slug: 'business-account',
    category: 'prospect',
    reviewedOn: '2026-10-01',
    title: { ru: 'Что даёт бизнес-аккаунт', en: 'What a business account gives you' },
    summary: {
      ru: 'Что входит, сколько стоит и как попробовать.',
      en: 'What it has, what it costs, how to try it.',
    },
    keywords: {
      ru: ['тариф', 'цена', 'стоимость', 'пробный период', 'магазин', 'купить'],
      en: ['price', 'plan', 'cost', 'trial', 'shop', 'buy'],
    },
    body: {
      ru: `
        - страница с товарами и услугами, до 500 позиций;
        - место в поиске над обычными страницами своего города;
        - статистика показов и переходов по дням;
        - пять сотрудников с разными правами.

        Пробный период — 14 дней, карта для него не нужна. Потом страница остаётся, но скрывается из поиска, пока не оплачен месяц или год.

        Подключить: **Профиль — Бизнес-аккаунт — Попробовать**. Для оплаты по счёту см. [счета и закрывающие документы](/help/invoices).
      `,
      en: `
        - a page with goods and services, up to 500 of them;
        - a place in the search above ordinary pages of your town;
        - figures of views and visits by day;
        - five members of staff with rights of their own.

        The trial takes 14 days and needs no card. After it the page stays, but is hidden from the search until a month or a year is paid.

        To begin: **Profile — Business account — Try**. To pay by invoice see [invoices and closing papers](/help/invoices).
      `,
    },
  },
  {
    slug: 'for-advertisers',
    category: 'prospect',
    reviewedOn: '2026-10-01',
    title: { ru: 'Рекламодателям: баннеры', en: 'For advertisers: banners' },
    summary: {
      ru: 'Размеры, вес и сроки проверки баннеров.',
      en: 'Sizes, weight and how long the check takes.',
    },
    keywords: {
      ru: ['реклама', 'баннер', 'размер баннера', 'размещение', 'маркировка'],
      en: ['advertising', 'banner', 'size', 'placement', 'marking'],
    },
    body: {
      ru: `
        - шапка — 970 на 250 точек;
        - колонка — 300 на 600;
        - телефон — 320 на 100.

        PNG или JPG до 150 кБ, без мигания и звука. Проверка занимает один рабочий день, о причине отказа мы пишем.

        Реклама маркируется: пришлите договор, ИНН и описание кампании. Показы начинаются в полночь по Москве выбранного дня.
      `,
      en: `
        - top of the page: 970 by 250 pixels;
        - column: 300 by 600;
        - phone: 320 by 100.

        PNG or JPG up to 150 kB, without flashing or sound. The check takes one working day, and a refusal has its reason.

        Advertising is marked by law: send the contract, the tax number and what the campaign is about. It begins at midnight, Moscow time, of the day you choose.
      `,
    },
  },
  {
    slug: 'invoices',
    category: 'prospect',
    reviewedOn: '2026-11-09',
    title: { ru: 'Счета и закрывающие документы', en: 'Invoices and closing papers' },
    summary: {
      ru: 'Как получить счёт на организацию, акт и сверку.',
      en: 'How a company gets an invoice, a certificate of work, a statement.',
    },
    keywords: {
      ru: ['счёт', 'акт', 'эдо', 'юридическое лицо', 'реквизиты', 'бухгалтерия', 'оплата по счёту'],
      en: ['invoice', 'act', 'company', 'details', 'accounting', 'pay by invoice'],
    },
    body: {
      ru: `
        1. В **Мой счёт — Реквизиты** внесите ИНН: остальное подставится из реестра.
        2. Нажмите **Выставить счёт** и выберите услугу. Счёт действует пять рабочих дней.
        3. Услуга включается, когда банк зачислит деньги, обычно на следующий рабочий день.

        Акт появляется в первый рабочий день следующего месяца. Через ЭДО он приходит сам, если указан идентификатор; бумажный высылаем по запросу.
      `,
      en: `
        1. In **My account — Details** enter the tax number: the rest comes from the register.
        2. Press **Make an invoice** and choose what it is for. It is valid for five working days.
        3. The service begins when the bank has credited the money, as a rule on the next working day.

        The certificate of work is there on the first working day of the next month. It comes electronically if you gave your identifier; on paper we send it when asked.
      `,
    },
  },
];
