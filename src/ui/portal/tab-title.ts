const COUNT_PREFIX = /^\(\d+\) /u;

let count = 0;

/** Sets the title of the browser tab, prefixed with the unread count. */
export const nameTab = (name: string): void => {
  document.title = count > 0 ? `(${count}) ${name}` : name;
};

/** Sets the unread count in the tab title. */
export const countInTab = (unread: number): void => {
  count = unread;
  // Other pages may set the title without this module.
  nameTab(document.title.replace(COUNT_PREFIX, ''));
};
