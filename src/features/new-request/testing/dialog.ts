import { fireEvent, screen } from '@testing-library/react';
import { startTexts } from '../../../i18n/testing/start-texts';

/** Finds a field by its label. */
export const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

/** Replaces the value of a field. */
export const type = (name: string, value: string) =>
  fireEvent.change(field(name), { target: { value } });

/** Presses a key in the focused element. */
export const press = (key: string, init: KeyboardEventInit = {}) => {
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key, code: key, ...init });
};

/** Presses Ctrl+Enter. */
export const send = () => press('Enter', { ctrlKey: true });

/** Prepares an environment without font loading and modal dialogs. */
export const startDialogs = async (): Promise<void> => {
  await startTexts('ru');
  const fonts = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.defineProperty(document, 'fonts', { value: fonts });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
};
