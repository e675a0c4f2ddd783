import type { NotificationType, PreferenceKey } from '@reglament/domain';

/** The last update of a ticket, short enough to fit beside its subject. */
const what = {
  received: 'Обращение принято',
  reply: 'Ответ службы',
  question: 'Вопрос к вам',
  resolved: 'Решено',
  declined: 'Отклонено',
  deferred: 'Отложено',
  contested: 'Возражение принято',
  reopened: 'Открыто снова',
  'deadline-moved': 'Срок перенесён',
} satisfies Record<NotificationType, string>;

/** The title of each mail, and when it is sent. */
const mails = {
  received: {
    title: 'Обращение принято',
    when: 'Сразу после отправки: номер обращения и срок ответа.',
  },
  reply: { title: 'Ответ службы', when: 'Когда сотрудник написал вам в обращении.' },
  question: {
    title: 'Вопрос к вам',
    when: 'Когда для работы нужны подробности. Пока мы ждём вас, срок стоит.',
  },
  resolved: {
    title: 'Вопрос решён',
    when: 'Когда обращение решено. Ещё неделю его можно открыть снова.',
  },
  declined: {
    title: 'Обращение отклонено',
    when: 'Когда мы не можем помочь: причина по регламенту и что можно сделать.',
  },
  deferred: {
    title: 'Обращение отложено',
    when: 'Когда нужно время: причина и день, когда мы вернёмся к вопросу.',
  },
  contested: {
    title: 'Возражение принято',
    when: 'Сразу после того, как вы не согласились с отказом: новый срок ответа.',
  },
  reopened: {
    title: 'Обращение открыто снова',
    when: 'Когда работа над вопросом продолжена: новый срок ответа.',
  },
  'deadline-moved': {
    title: 'Срок перенесён',
    when: 'Когда срок ответа изменился: новый срок и из чего он сложился.',
  },
} satisfies Record<PreferenceKey, { title: string; when: string }>;

/** Texts of the notification bell and mail preferences. */
export const texts = {
  bell: {
    none: 'Новости обращений, новых нет',
    some_one: 'Новости обращений: {{count}} новая',
    some_few: 'Новости обращений: {{count}} новые',
    some_many: 'Новости обращений: {{count}} новых',
    some_other: 'Новости обращений: {{count}} новых',
  },
  panel: {
    title: 'Новости обращений',
    empty: 'Новостей пока нет',
    emptyText: 'Здесь появятся ответы и вопросы службы по вашим обращениям.',
    loading: 'Загружаем новости',
    problem: 'Не удалось получить новости.',
    unseen: 'Новое:',
    markAll: 'Отметить всё просмотренным',
  },
  what,
  preferences: {
    title: 'Письма об обращениях',
    lead: 'Выберите, о чём писать вам на почту. На сайте и в колокольчике новости видны всегда.',
    address: 'Письма приходят на адрес',
    noAddress: 'Адрес почты неизвестен, поэтому письма не отправляются.',
    legend: 'О чём писать на почту',
    signIn: 'Войдите, чтобы настроить письма.',
    loading: 'Загружаем настройки',
    problem: 'Не удалось получить настройки',
    saving: 'Сохраняем',
    saved: 'Сохранено',
    refused: 'Не сохранено: «{{title}}»',
    mails,
  },
} as const;
