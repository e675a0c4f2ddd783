/** Id of the page heading. */
export const titleId = 'page-title';

/** The first page of a visit keeps the browser's initial focus. */
let isFirstPage = true;

/** Whether a page that mounts should focus its heading; false for the first page of a visit. */
export const shouldFocusHeading = (): boolean => {
  const wasFirst = isFirstPage;
  isFirstPage = false;
  return !wasFirst;
};

/** Focuses the heading now, or on the first page that mounts. */
export const focusHeading = (): void => {
  isFirstPage = false;
  document.getElementById(titleId)?.focus();
};
