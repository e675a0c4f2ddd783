import { languages } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { useLanguage } from '../../i18n/use-language';
import styles from './switch.module.css';

/** Buttons for the other languages. */
export const LanguageSwitch = () => {
  const { t } = useTranslation();
  const shown = useLanguage();
  return languages
    .filter((language) => language !== shown)
    .map((language) => (
      <button
        key={language}
        className={styles['switch']}
        type="button"
        lang={language}
        onClick={() => void changeLanguage(language)}
      >
        {t(`language.${language}`)}
      </button>
    ));
};
