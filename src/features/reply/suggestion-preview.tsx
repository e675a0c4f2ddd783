import { useTranslation } from 'react-i18next';
import type { Suggestion } from './suggestions';
import styles from './slash-menu.module.css';

/** The chosen entry of the `/` menu, before it is inserted. */
export const SuggestionPreview = ({ item }: { readonly item: Suggestion }) => {
  const { t } = useTranslation('reply');
  return (
    <div className={styles['preview']}>
      <p className={styles['kind']}>{t(`slash.${item.kind}`)}</p>
      <p className={styles['heading']}>{item.title}</p>
      <p>{item.entry.summary}</p>
    </div>
  );
};
