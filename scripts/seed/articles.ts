import type { CategoryId } from '@reglament/domain';

/** A how-to page of the portal (clause 2.6). */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly categories: readonly CategoryId[];
  readonly reviewedOn: string;
}

const article = (
  id: string,
  [title, summary]: readonly [string, string],
  { body, categories }: { body: readonly string[]; categories: readonly CategoryId[] },
): Article => ({
  id,
  title,
  summary,
  body: body.join('\n\n'),
  categories,
  reviewedOn: '2026-10-01',
});

/** The how-to pages that answer what is asked most. */
export const articles: readonly Article[] = [
  article(
    'changing-a-paid-entry',
    [
      'Заявки: правки после оплаты',
      'Как организатору сменить класс или данные в оплаченной заявке.',
    ],
    {
      categories: ['organiser-system', 'participant'],
      body: [
        'Откройте мероприятие и найдите заявку в списке.',
        'Нажмите «Изменить». Класс, кличку и владельца можно менять, оплата сохраняется.',
        'Участник получит письмо с новыми данными.',
      ],
    },
  ),
  article(
    'catalogue-order',
    ['Порядок пород в каталоге', 'Разбивка по группам FCI и по алфавиту.'],
    {
      categories: ['organiser-system'],
      body: [
        'Порядок задаётся в настройках каталога.',
        'После смены порядка соберите каталог ещё раз.',
      ],
    },
  ),
  article(
    'ring-schedule',
    ['Расписание рингов', 'Как исправить накладку, не пересобирая всё расписание.'],
    {
      categories: ['organiser-system'],
      body: ['Перетащите эксперта на свободное время.', 'Накладки отмечаются красной чертой.'],
    },
  ),
  article(
    'exports-and-excel',
    ['Выгрузки и Excel', 'Номера чипов, русские буквы и даты без искажений.'],
    {
      categories: ['organiser-office'],
      body: [
        'Открывайте выгрузку через «Данные - Из текста».',
        'Для столбцов с номерами выберите тип «Текстовый», кодировку - UTF-8.',
      ],
    },
  ),
  article(
    'labels-and-diplomas',
    ['Наклейки и дипломы', 'Готовые шаблоны Word для номеров и дипломов.'],
    {
      categories: ['organiser-office'],
      body: ['Шаблоны лежат в документах мероприятия.', 'Данные выставки подставляются сами.'],
    },
  ),
  article('business-account', ['Бизнес-аккаунт', 'Что он даёт, сколько стоит и как попробовать.'], {
    categories: ['prospect'],
    body: ['Страница с товарами, статистика, место в поиске.', 'Пробный период - 14 дней.'],
  }),
  article('for-advertisers', ['Рекламодателям', 'Размеры, вес и сроки проверки баннеров.'], {
    categories: ['prospect'],
    body: ['Шапка - 970 на 250, колонка - 300 на 600.', 'PNG или JPG до 150 кБ.'],
  }),
  article('documents-for-an-entry', ['Документы к заявке', 'Как уменьшить скан родословной.'], {
    categories: ['participant'],
    body: ['Сохраните скан в JPG с качеством 80 процентов.', 'Снимок с телефона тоже подойдёт.'],
  }),
  article(
    'withdrawing-an-entry',
    ['Отказ от участия', 'Где отменить заявку и кто возвращает взнос.'],
    {
      categories: ['participant'],
      body: [
        'Кнопка «Отказаться от участия» - в «Моих заявках».',
        'Условия возврата определяет клуб-организатор.',
      ],
    },
  ),
  article('kennel-transfer', ['Передача питомника', 'Что нужно, чтобы сменить владельца.'], {
    categories: ['breeder'],
    body: ['Нужны заявления обоих владельцев.', 'Карточки, приставка и отзывы остаются.'],
  }),
  article('litters', ['Помёт и родители', 'Как указать отца из другого питомника.'], {
    categories: ['breeder'],
    body: ['Ищите отца по номеру родословной.', 'Помёт можно сохранить черновиком.'],
  }),
  article(
    'merging-cards',
    ['Объединение карточек', 'Что указать, чтобы карточки объединили быстрее.'],
    {
      categories: ['merge-cards'],
      body: [
        'Укажите номера обеих карточек.',
        'Приложите родословную или номер чипа. Срок - до 30 рабочих дней.',
      ],
    },
  ),
];
