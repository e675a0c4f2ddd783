import { useTranslation } from 'react-i18next';
import { chooseTheme, themes, useTheme } from '../../ui/theme-choice';
import styles from './switch.module.css';

const marks = { system: '◐', light: '○', dark: '●' } as const;

/** Goes round the themes; the mark and the name say which one is shown. */
export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  const label = `${t('theme.label')}: ${t(`theme.${theme}`)}`;
  return (
    <button
      className={styles['switch']}
      type="button"
      title={label}
      aria-label={label}
      onClick={() => chooseTheme(next)}
    >
      <span aria-hidden="true">{marks[theme]}</span>
    </button>
  );
};
