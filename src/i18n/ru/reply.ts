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
};
