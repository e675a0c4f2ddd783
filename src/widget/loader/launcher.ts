import { element } from './dom';
import { messages } from './messages';
import { inkOn, type Settings } from './settings';
import { styles } from './styles';

interface LauncherOptions {
  readonly service: string;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** The launcher button and the panel of the iframe in the host page. */
export interface Launcher {
  readonly launcher: HTMLButtonElement;
  readonly panel: HTMLDivElement;
  readonly applySettings: (settings: Settings) => void;
  /** Shows a placeholder in the panel until the iframe is ready; null hides it. */
  readonly showPlaceholder: (state: 'failed' | 'loading' | null) => void;
  readonly end: () => void;
}

/** Creates the placeholder with a close button, so that an empty panel can be closed. */
const makePlaceholder = ({ service, close }: LauncherOptions) => {
  const text = element('p', { role: 'status' });
  const button = element('button', { type: 'button' }, '×');
  const link = element('a', { href: service, target: '_blank' });
  button.addEventListener('click', close);
  return { text, button, link, box: element('div', { class: 'w' }, text, button, link) };
};

/** Mounts the widget in a shadow root, isolated from the layout and styles of the page. */
const makeRoot = (box: Node) => {
  const root = element('div', {});
  const shadow = root.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styles()];
  shadow.append(box);
  document.body.append(root);
  return root;
};

/** Creates and mounts the launcher. */
export const createLauncher = (options: LauncherOptions): Launcher => {
  const launcher = element('button', { type: 'button', class: 'l', 'aria-expanded': 'false' });
  const { text, button, link, box: placeholder } = makePlaceholder(options);
  const panel = element('div', { class: 'p', role: 'dialog', hidden: '' }, placeholder);
  const box = element('div', {}, launcher, panel);
  const root = makeRoot(box);
  let locale: Settings['locale'] = 'ru';
  launcher.addEventListener('click', options.toggle);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') options.close();
  });
  return {
    launcher,
    panel,
    applySettings: (settings) => {
      ({ locale } = settings);
      box.className = settings.position;
      box.lang = locale;
      panel.style.colorScheme = settings.theme === 'system' ? 'light dark' : settings.theme;
      box.style.setProperty('--c', settings.color);
      box.style.setProperty('--i', inkOn(settings.color));
      panel.ariaLabel = launcher.textContent = settings.label || messages[locale].label;
      launcher.hidden = settings.launcher === 'none';
      button.ariaLabel = messages[locale].close;
      link.textContent = messages[locale].elsewhere;
    },
    showPlaceholder: (state) => {
      placeholder.hidden = !state;
      link.hidden = state !== 'failed';
      if (state) text.textContent = messages[locale][state];
    },
    end: () => root.remove(),
  };
};
