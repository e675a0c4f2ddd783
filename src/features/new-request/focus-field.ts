import { fieldId, type CallField } from './form';

/** Focuses a field that the current change mounts. */
export const focusField = (field: CallField): void => {
  requestAnimationFrame(() => document.getElementById(fieldId(field))?.focus());
};
