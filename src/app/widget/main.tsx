import '../../ui/tokens.css';
import '../../ui/base.css';
import type { Language } from '@reglament/domain';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../i18n/i18n';
import { showTheme, themes } from '../../ui/theme-choice';
import { WidgetApp } from './widget-app';

interface Look {
  readonly language: Language;
  readonly theme: string | null;
}

/** Draws the widget. The system's own font: a phone in the field has better uses for the bytes. */
export const main = ({ language, theme }: Look): void => {
  showTheme(themes.find((known) => known === theme) ?? 'system');
  startI18n(['common', 'portal', 'widget'], language);
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<WidgetApp />);
};
