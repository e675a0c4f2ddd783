import { fieldId } from './form';

/** Focuses a field that the current change mounts. */
export const focusField = (field: string): void => {
  requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
};
