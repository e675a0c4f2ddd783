import '../../ui/tokens.css';
import '../../ui/base.css';
import type { Language } from '@reglament/domain';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../i18n/i18n';
import { showTheme, themes } from '../../ui/theme-choice';
import { WidgetApp } from './widget-app';

interface WidgetOptions {
  readonly language: Language;
  readonly theme: string | null;
}

/** Renders the widget. Uses the system font to save bytes on mobile connections. */
export const main = ({ language, theme }: WidgetOptions): void => {
  showTheme(themes.find((known) => known === theme) ?? 'system');
  void startI18n(['common', 'portal', 'widget'], language);
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<WidgetApp />);
};
