import type { Macro } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useRegulation } from '../../data/regulation';
import { useLanguage } from '../../i18n/use-language';
import styles from './slash-menu.module.css';

/** What a macro does besides its text. */
export const MacroActions = ({ actions }: { readonly actions: Macro['actions'] }) => {
  const { t } = useTranslation('reply');
  const language = useLanguage();
  const regulation = useRegulation();
  const { category, tags, take, outcome, deferral } = actions;
  const title =
    category && regulation.categories.find(({ id }) => id === category)?.title[language];
  const parts = [
    title && t('macro.category', { category: title }),
    tags.length > 0 && t('macro.tags', { tags: tags.join(', ') }),
    take && t('macro.take'),
    outcome !== 'none' && t(`macro.${outcome}`, { days: String(deferral?.days ?? '') }),
  ];
  return <p className={styles['kind']}>{parts.filter(Boolean).join(' · ')}</p>;
};
