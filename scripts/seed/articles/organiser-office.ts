import type { SeedArticle } from './seed-article';

/** Articles for organisers on Word and Excel. */
export const organiserOffice: readonly SeedArticle[] = [
  {
    slug: 'exports-and-excel',
    category: 'organiser-office',
    reviewedOn: '2026-10-01',
    title: { ru: 'Выгрузки и Excel', en: 'Exports and Excel' },
    summary: {
      ru: 'Номера чипов, русские буквы и даты без искажений.',
      en: 'Chip numbers, Russian letters and dates as they are.',
    },
    keywords: {
      ru: ['кодировка', 'csv', 'кракозябры', 'номер чипа', 'выгрузить список', 'таблица'],
      en: ['encoding', 'csv', 'garbled', 'chip number', 'export', 'table'],
    },
    body: {
      ru: `
        Excel при двойном щелчке сам решает, где число, а где дата, и портит длинные номера.

        1. Откройте пустую книгу и выберите **Данные — Из текста**.
        2. Кодировка — UTF-8, разделитель — точка с запятой.
        3. Для столбцов с номерами чипов и родословных выберите тип **Текстовый**.

        Если вместо букв знаки вопроса, файл уже сохранён в другой кодировке: выгрузите его ещё раз. Выгрузка **XLSX** открывается сразу, но в ней не больше 20 000 строк.
      `,
      en: `
        With a double click Excel decides by itself what is a number and what is a date, and spoils long numbers.

        1. Open an empty workbook and choose **Data — From Text**.
        2. The encoding is UTF-8, the separator a semicolon.
        3. For columns with numbers of chips and pedigrees choose the type **Text**.

        Question marks in place of letters mean that the file was saved in another encoding: export it again. An **XLSX** export opens at once, but holds no more than 20,000 rows.
      `,
    },
  },
  {
    slug: 'labels-and-diplomas',
    category: 'organiser-office',
    reviewedOn: '2026-10-01',
    title: { ru: 'Наклейки и дипломы', en: 'Labels and diplomas' },
    summary: {
      ru: 'Готовые шаблоны Word для номеров, дипломов и описаний.',
      en: 'Word templates for numbers, diplomas and reports.',
    },
    keywords: {
      ru: ['шаблон word', 'печать номеров', 'этикетки', 'слияние', 'диплом'],
      en: ['word template', 'print numbers', 'stickers', 'mail merge', 'diploma'],
    },
    body: {
      ru: `
        Шаблоны лежат в документах мероприятия, данные выставки подставляются сами.

        1. Скачайте шаблон и список участников из **Документы — Печать**.
        2. В Word откройте **Рассылки — Начать слияние** и укажите список.
        3. Проверьте первую страницу и печатайте.

        Наклейки рассчитаны на лист 3 на 8. Если строки сползают, поставьте в настройках принтера масштаб 100 % и отключите подгонку под страницу.
      `,
      en: `
        The templates are among the documents of the event, and its data are filled in for you.

        1. Download the template and the list of participants from **Documents — Print**.
        2. In Word open **Mailings — Start Mail Merge** and choose the list.
        3. Check the first page and print.

        Labels are made for sheets of 3 by 8. If lines creep, set the printer to a scale of 100 % and turn fitting to the page off.
      `,
    },
  },
  {
    slug: 'template-fields',
    category: 'organiser-office',
    reviewedOn: '2026-09-14',
    title: { ru: 'Свой шаблон Word: какие есть поля', en: 'Your own Word template: the fields' },
    summary: {
      ru: 'Как вставить кличку, класс и титул и почему вместо них видны скобки.',
      en: 'How to insert name, class and title, and why brackets show in their place.',
    },
    keywords: {
      ru: ['поля слияния', 'шаблон', 'скобки вместо текста', 'docx', 'бланк'],
      en: ['merge fields', 'template', 'brackets', 'docx', 'form'],
    },
    body: {
      ru: `
        Поле вставляется командой **Вставить поле слияния**. Набранные руками угловые скобки Word полем не считает и печатает как есть.

        - **Кличка**, **Порода**, **Пол**, **Родился** — из карточки;
        - **Класс**, **Номер**, **Ринг**, **Судья** — из заявки;
        - **Оценка**, **Титул** — после публикации результатов.

        Сохраняйте шаблон в формате DOCX: в DOC поля теряются. Логотип клуба не тяжелее 1 МБ, иначе сборка занимает минуты.
      `,
      en: `
        A field is put in by **Insert Merge Field**. Word does not take brackets that you type for a field and prints them as they are.

        - **Name**, **Breed**, **Sex**, **Born** come from the card;
        - **Class**, **Number**, **Ring**, **Judge** come from the entry;
        - **Grade**, **Title** are there once results are published.

        Save the template as DOCX: a DOC loses its fields. Keep the club's logo below 1 MB, or building takes minutes.
      `,
    },
  },
  {
    slug: 'importing-entries',
    category: 'organiser-office',
    reviewedOn: '2026-09-14',
    title: { ru: 'Загрузка заявок из таблицы', en: 'Importing entries from a table' },
    summary: {
      ru: 'Заявки на бумаге и по почте: как внести их одним файлом.',
      en: 'Entries on paper and by mail: how to bring them in with one file.',
    },
    keywords: {
      ru: ['импорт', 'загрузить excel', 'список участников', 'ошибка в строке', 'столбцы'],
      en: ['import', 'upload', 'excel', 'participants', 'row error', 'columns'],
    },
    body: {
      ru: `
        1. Скачайте образец в **Заявки — Загрузить**. Названия столбцов менять нельзя, порядок — можно.
        2. Даты пишите как 05.03.2024, пол — «кобель» или «сука».
        3. Загрузите файл. Строки с ошибками останутся в отчёте, остальные станут черновиками.
        4. Исправьте отчёт и загрузите его же: принятые строки второй раз не добавятся.

        Животное ищется по номеру родословной, затем по чипу. Если не найдено, создаётся карточка; чтобы не плодить дубли, укажите хотя бы один из номеров.
      `,
      en: `
        1. Download the sample in **Entries — Import**. The names of the columns must stay, their order need not.
        2. Write dates as 05.03.2024 and the sex as in the sample.
        3. Upload the file. Rows with errors stay in the report, the others become drafts.
        4. Correct the report and upload it: accepted rows are not added again.

        An animal is looked for by the number of its pedigree, then by its chip. If there is none, a card is made; to avoid duplicates give at least one of the numbers.
      `,
    },
  },
];
