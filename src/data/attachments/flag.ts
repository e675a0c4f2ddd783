/** Set while the browser keeps pictures for a form: only then a page looks for them when it opens. */
export const uploadQueueFlag = (tray: string): string => `files:${tray}`;
