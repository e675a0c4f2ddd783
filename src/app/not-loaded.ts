/** What a page says whose files did not load; in both languages, because the texts may be missing. */
export const NOT_LOADED =
  'Страница не загрузилась. Обновите её, пожалуйста. · The page could not be loaded. Please reload it.';
