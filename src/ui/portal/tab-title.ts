const COUNTED = /^\(\d+\) /u;

let count = 0;

/** Gives the tab of the browser its name; what is to be looked at stays before it. */
export const nameTab = (name: string): void => {
  document.title = count > 0 ? `(${count}) ${name}` : name;
};

/** Says in the tab how many things are to be looked at: it is read from the other tabs. */
export const countInTab = (things: number): void => {
  count = things;
  // Other pages, too, name the tab, by means of their own.
  nameTab(document.title.replace(COUNTED, ''));
};
