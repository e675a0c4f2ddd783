import { useTranslation } from 'react-i18next';
import { MessageText } from '../../ui/text/message-text';
import styles from './format-bar.module.css';

/** The text as its reader will see it. */
export const TextPreview = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('reply');
  return (
    <div
      className={styles['preview']}
      role="region"
      aria-label={t('format.previewLabel')}
      // Makes the scroll container reachable by keyboard.
      tabIndex={0}
    >
      <MessageText text={text} />
    </div>
  );
};
