import { useTranslation } from 'react-i18next';
import { chooseTheme, themes, useTheme } from '../../ui/theme-choice';
import styles from './switch.module.css';

const symbols = { system: '◐', light: '○', dark: '●' } as const;

/** Cycles through the themes; the symbol and label show the current one. */
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
      <span aria-hidden="true">{symbols[theme]}</span>
    </button>
  );
};
