import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';

/** What a person can choose; `system` follows the machine. */
export const themes = ['system', 'light', 'dark'] as const;

/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

const KEY = 'reglament:theme';

const remembered = (): Theme => {
  try {
    const chosen = localStorage.getItem(KEY);
    return themes.find((theme) => theme === chosen) ?? 'system';
  } catch {
    return 'system';
  }
};

const remember = (theme: Theme) => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice still holds for this page.
  }
};

const current = atom<Theme>('system');

/** Shows a theme for as long as the page is open. */
export const showTheme = (theme: Theme): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  current.set(theme);
};

/** Shows the theme that this browser remembers; called before anything is drawn. */
export const startTheme = (): void => showTheme(remembered());

/** Shows a theme and remembers it. */
export const chooseTheme = (theme: Theme): void => {
  remember(theme);
  showTheme(theme);
};

const subscribe = (onChange: () => void) => current.listen(onChange);

/** The theme that is chosen. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => current.get());

const darkSystem = () => globalThis.matchMedia('(prefers-color-scheme: dark)');

const subscribeScheme = (onChange: () => void) => {
  const unsubscribe = current.listen(onChange);
  const system = darkSystem();
  system.addEventListener('change', onChange);
  return () => {
    unsubscribe();
    system.removeEventListener('change', onChange);
  };
};

const scheme = (): 'light' | 'dark' => {
  const chosen = current.get();
  if (chosen !== 'system') return chosen;
  return darkSystem().matches ? 'dark' : 'light';
};

/** The scheme that is shown, whoever chose it. */
export const useScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribeScheme, scheme);
