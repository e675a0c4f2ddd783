import { languageFor } from '@reglament/domain';

/** Appearance of the launcher and start parameters of the iframe. */
export interface Settings {
  readonly position: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Empty for the default label of the language. */
  readonly label: string;
  readonly locale: 'en' | 'ru';
  readonly theme: string;
  /** `none` for a page with its own button. */
  readonly launcher: string;
}

type RawSettings = Readonly<Record<string, unknown>>;

/** Matches a valid setting as `name:value`. */
const VALID =
  /^(position:(left|right)|color:#[\da-fA-F]{6}|label:.{0,40}|locale:(en|ru)|theme:(dark|light|system)|launcher:(none|shown))$/;

/** Merges raw settings into the base; ignores invalid values. */
export const settingsOf = (raw: RawSettings, base: Settings): Settings => {
  const valid = Object.entries(raw).filter(
    ([name, value]) => typeof value === 'string' && VALID.test(`${name}:${value}`),
  );
  return { ...base, ...Object.fromEntries(valid) };
};

/**
 * Reads the settings of the script tag; the language defaults to that of the page, then the
 * browser.
 */
export const settingsOfTag = ({ dataset }: HTMLScriptElement): Settings =>
  settingsOf(dataset, {
    position: 'right',
    color: '#0d6e67',
    label: '',
    theme: 'system',
    launcher: 'shown',
    locale: languageFor([document.documentElement.lang, ...navigator.languages]),
  });

/** Perceived brightness (0 to 255) above which black text is more readable than white. */
const MIN_BRIGHTNESS = 150;

/** Returns black or white text color for a background color. */
export const inkOn = (color: string): string => {
  const channel = (at: number) => Number(`0x${color.slice(at, at + 2)}`);
  return channel(1) * 0.3 + channel(3) * 0.59 + channel(5) * 0.11 > MIN_BRIGHTNESS
    ? '#000'
    : '#fff';
};
