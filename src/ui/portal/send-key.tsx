import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './send-key.module.css';

/** Submits the form of a field of many lines by Ctrl+Enter or Cmd+Enter, as its button does. */
export const submitByKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  const { form } = event.currentTarget;
  // While the form is busy its button does not submit, and neither does the key.
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (!button) return;
  event.preventDefault();
  form?.requestSubmit(button);
};

const isApple = (): boolean => /Mac|iPhone|iPad/u.test(navigator.userAgent);

/** Names the key that sends, beside the button that does the same. */
export const SendKey = () => {
  const { t } = useTranslation('common');
  return (
    <span className={styles['hint']}>
      <kbd>{isApple() ? '⌘ Enter' : 'Ctrl + Enter'}</kbd> {t('sendsByKey')}
    </span>
  );
};
