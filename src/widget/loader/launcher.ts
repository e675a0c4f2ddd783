import { element } from './dom';
import { messages } from './messages';
import { inkOn, type Settings } from './settings';
import { styles } from './styles';

interface LauncherOptions {
  readonly service: string;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** What stands in the host's page: the launcher, and the panel that the frame comes into. */
export interface Launcher {
  readonly launcher: HTMLButtonElement;
  readonly panel: HTMLDivElement;
  readonly applySettings: (settings: Settings) => void;
  /** What stands in the panel while the frame does not; null when it does. */
  readonly showPlaceholder: (state: 'failed' | 'loading' | null) => void;
  readonly end: () => void;
}

/** The way out while there is nothing in the panel that has one: no empty box ever covers the page. */
const makeWaiting = ({ service, close }: LauncherOptions) => {
  const text = element('p', { role: 'status' });
  const leave = element('button', { type: 'button' }, '×');
  const link = element('a', { href: service, target: '_blank' });
  leave.addEventListener('click', close);
  return { text, leave, link, box: element('div', { class: 'w' }, text, leave, link) };
};

/** Over the page: fixed and in a shadow root, so that nothing of the page moves or changes. */
const makeRoot = (box: Node) => {
  const root = element('div', {});
  const shadow = root.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styles()];
  shadow.append(box);
  document.body.append(root);
  return root;
};

/** Draws the launcher. */
export const createLauncher = (options: LauncherOptions): Launcher => {
  const launcher = element('button', { type: 'button', class: 'l', 'aria-expanded': 'false' });
  const { text, leave, link, box: waiting } = makeWaiting(options);
  const panel = element('div', { class: 'p', role: 'dialog', hidden: '' }, waiting);
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
      leave.ariaLabel = messages[locale].close;
      link.textContent = messages[locale].elsewhere;
    },
    showPlaceholder: (state) => {
      waiting.hidden = state === null;
      link.hidden = state !== 'failed';
      if (state) text.textContent = messages[locale][state];
    },
    end: () => root.remove(),
  };
};
