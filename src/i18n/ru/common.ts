import type { AnimalSign, ErrorCode, FieldIssueCode, Status } from '@reglament/domain';

const errors = {
  unauthenticated: 'Войдите, чтобы продолжить. Введённый текст сохранён.',
  'email-unverified': 'Сначала подтвердите адрес почты: письмо со ссылкой у вас в ящике.',
  forbidden: 'На это действие нет прав.',
  'not-found': 'Такого обращения нет.',
  'invalid-input': 'Проверьте отмеченные поля.',
  'too-large': 'Слишком большой объём. Сократите текст и отправьте ещё раз.',
  conflict: 'Обращение изменилось, пока вы писали. Ничего не отправлено, текст сохранён.',
  'already-taken': 'Обращение уже взял в работу другой сотрудник.',
  'wrong-status': 'В нынешнем статусе это действие невозможно.',
  'same-category': 'Обращение уже в этой категории.',
  'reopen-expired': 'Срок, когда обращение можно открыть снова, прошёл. Создайте новое.',
  'not-an-agent': 'Этот сотрудник больше не работает с обращениями.',
  'command-reused': 'Это действие уже выполнено. Обновите страницу, чтобы увидеть результат.',
  'token-invalid': 'Сайт не смог подтвердить, кто вы.',
  'token-expired': 'Вход с сайта устарел. Обновите страницу.',
  'token-used': 'Этот вход с сайта уже использован. Обновите страницу.',
  'rate-limited': 'Слишком много действий подряд. Подождите немного и повторите.',
  'file-type': 'Подходят только снимки в формате JPG, PNG или GIF.',
  'file-corrupt': 'Файл повреждён и не открывается.',
  'file-too-large': 'Файл больше 10 МБ.',
  'file-too-many-pixels': 'В снимке больше 40 мегапикселей, у анимации считаются все кадры.',
  'file-too-many-frames': 'В анимации больше 100 кадров.',
  'file-gone': 'Снимка на сервере уже нет. Отправьте ещё раз: мы загрузим его заново.',
  'storage-unavailable': 'Снимок не удалось сохранить на сервере. Попробуйте ещё раз.',
  unavailable: 'Нет связи с сервером. Всё введённое сохранено.',
  internal: 'Ошибка на нашей стороне. Введённый текст сохранён, попробуйте ещё раз.',
} satisfies Record<ErrorCode, string>;

const fieldIssues = {
  required: 'Заполните это поле.',
  'too-short': 'Слишком коротко: нужно не меньше {{limit}} знаков.',
  'too-long': 'Слишком длинно: не больше {{limit}} знаков.',
  'too-many': 'Слишком много: не больше {{limit}}.',
  'too-few': 'Слишком мало: нужно не меньше {{limit}}.',
  'not-allowed': 'Выберите один из вариантов.',
  'unknown-field': 'Лишнее поле.',
  'wrong-type': 'Неверное значение.',
  'wrong-format': 'Неверный формат.',
} satisfies Record<FieldIssueCode, string>;

const status = {
  new: 'Новое',
  open: 'В работе',
  waiting: 'Ждём ответа',
  deferred: 'Отложено',
  resolved: 'Решено',
  closed: 'Закрыто',
  declined: 'Отклонено',
  merged: 'Объединено',
} satisfies Record<Status, string>;

/** What tells that cards are of one animal. */
const signs = {
  name: 'Кличка',
  pedigree: 'Номер родословной',
  chip: 'Чип или клеймо',
  birth: 'Дата рождения',
  parents: 'Родители',
  owner: 'Владелец',
} satisfies Record<AnimalSign, string>;

/** Texts of both sides of the service. */
export const texts = {
  appName: 'Регламент',
  desk: 'Рабочее место',
  newRequest: 'Новое обращение',
  myRequests: 'Мои обращения',
  help: 'Помощь',
  navigation: 'Разделы',
  errors,
  fieldIssues,
  status,
  signs,
  retry: 'Повторить',
  close: 'Закрыть',
  cancel: 'Отмена',
  signIn: 'Войти',
  signOut: 'Выйти',
  account: 'Учётная запись: {{name}}',
  mailSettings: 'Настройки писем',
  language: { label: 'Язык', ru: 'Русский', en: 'English' },
  theme: { label: 'Тема', system: 'Как в системе', light: 'Светлая', dark: 'Тёмная' },
  skipToContent: 'К содержанию',
  loading: 'Загружается',
  listen: {
    forbidden: 'Нет доступа к этим данным.',
    unavailable: 'Не удалось получить данные.',
  },
  connection: {
    offline: 'Нет связи. Показано то, что было получено раньше.',
    refreshing: 'Обновляется',
    queued_one: '{{count}} действие ждёт связи и будет отправлено само.',
    queued_few: '{{count}} действия ждут связи и будут отправлены сами.',
    queued_many: '{{count}} действий ждут связи и будут отправлены сами.',
    queued_other: '{{count}} действия ждут связи и будут отправлены сами.',
  },
  unreadable_one: '{{count}} запись не показана: обновите страницу, чтобы её увидеть.',
  unreadable_few: '{{count}} записи не показаны: обновите страницу, чтобы их увидеть.',
  unreadable_many: '{{count}} записей не показано: обновите страницу, чтобы их увидеть.',
  unreadable_other: '{{count}} записи не показаны: обновите страницу, чтобы их увидеть.',
  crash: {
    title: 'Страница остановилась',
    text: 'Произошла ошибка. Введённый текст сохранён, обновите страницу.',
    reload: 'Обновить страницу',
  },
  notFound: {
    title: 'Такой страницы нет',
    text: 'Возможно, в адресе опечатка.',
    home: 'На главную',
  },
} as const;
