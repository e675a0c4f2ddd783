/** The heading of every page. */
export const titleId = 'page-title';

/** The first page of a visit leaves the focus where the browser puts it. */
let isFirstPage = true;

/** Whether a page that comes up begins at its heading. */
export const isToBegin = (): boolean => {
  const wasFirst = isFirstPage;
  isFirstPage = false;
  return !wasFirst;
};

/** Begins at the heading now, or with the first page that comes up when there is none yet. */
export const beginReading = (): void => {
  isFirstPage = false;
  document.getElementById(titleId)?.focus();
};
