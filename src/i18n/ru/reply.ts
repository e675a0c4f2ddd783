/** Texts of the reply editor. */
export const texts = {
  format: {
    label: 'Оформление текста',
    bold: 'Полужирный (Ctrl+B)',
    italic: 'Курсив (Ctrl+I)',
    link: 'Ссылка (Ctrl+K)',
    bullets: 'Список (Ctrl+Shift+8)',
    numbers: 'Нумерованный список (Ctrl+Shift+7)',
    quote: 'Цитата (Ctrl+Shift+9)',
    code: 'Код (Ctrl+E)',
    preview: 'Предпросмотр',
    previewLabel: 'Так текст увидит читатель',
  },
  slash: {
    label: 'Вставить',
    article: 'Статья',
    sent: 'уже отправлена',
    read: 'заявитель читал',
    offered: 'предлагалась',
    failed: 'Статьи не загрузились. Закройте и откройте список снова.',
    count_one: '{{count}} вариант',
    count_few: '{{count}} варианта',
    count_many: '{{count}} вариантов',
    count_other: '{{count}} варианта',
  },
  unfilled: 'Заполните {{placeholder}} или уберите: в таком виде ответ не отправить.',
};
