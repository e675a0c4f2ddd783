import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './send-key.module.css';

/** Submits the form of a text area on Ctrl+Enter or Cmd+Enter. */
export const submitByKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  const { form } = event.currentTarget;
  // A busy form has no submit button.
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (!button) return;
  event.preventDefault();
  form?.requestSubmit(button);
};

const isApple = (): boolean => /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** The shortcut hint beside the submit button. */
export const SendKey = () => {
  const { t } = useTranslation('common');
  return (
    <span className={styles['hint']}>
      <kbd>{isApple() ? '⌘ Enter' : 'Ctrl + Enter'}</kbd> {t('sendsByKey')}
    </span>
  );
};
