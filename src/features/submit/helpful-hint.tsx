import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import { helpfulOf } from './helpful';
import styles from './submit-page.module.css';

/** The completeness of the form as a sentence. */
export const HelpfulHint = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('portal');
  const helpful = helpfulOf(draft);
  if (helpful === null) return null;
  return <p className={styles['helpful']}>{t(`submit.helpful.${helpful}`)}</p>;
};
