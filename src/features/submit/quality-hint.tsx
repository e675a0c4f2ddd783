import { findCategory } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import type { Draft } from './draft';
import { missingIn } from './quality-hints';
import styles from './submit-page.module.css';

/** Hint on what would complete the request. */
export const QualityHint = ({ draft }: { readonly draft: Draft }) => {
  const { t } = useTranslation('portal');
  const language = useLanguage();
  const regulation = useRegulation();
  const missing = missingIn(draft);
  if (missing === null) return null;
  const category = findCategory(regulation, draft.category ?? '');
  const text =
    missing === 'objects' ? category?.asksFor?.hint[language] : t(`submit.helpful.${missing}`);
  return <p className={styles['helpful']}>{text}</p>;
};
