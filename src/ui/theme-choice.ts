import { atom } from 'nanostores';
import { useSyncExternalStore } from 'react';

/** The themes; `system` follows the operating system. */
export const themes = ['system', 'light', 'dark'] as const;

/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

const KEY = 'reglament:theme';

const storedTheme = (): Theme => {
  try {
    const chosen = localStorage.getItem(KEY);
    return themes.find((theme) => theme === chosen) ?? 'system';
  } catch {
    return 'system';
  }
};

const storeTheme = (theme: Theme) => {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The theme still applies to this page.
  }
};

const current = atom<Theme>('system');

/** Applies a theme without storing it. */
export const showTheme = (theme: Theme): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  current.set(theme);
};

/** Applies the stored theme; call before the first render. */
export const startTheme = (): void => showTheme(storedTheme());

/** Applies and stores a theme. */
export const chooseTheme = (theme: Theme): void => {
  storeTheme(theme);
  showTheme(theme);
};

const subscribe = (onChange: () => void) => current.listen(onChange);

/** The selected theme. */
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

/** The effective color scheme. */
export const useScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribeScheme, scheme);
