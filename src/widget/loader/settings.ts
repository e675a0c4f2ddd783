import { languageFor } from '@reglament/domain';

/** How the launcher looks and what the frame is told at its start. */
export interface Settings {
  readonly position: string;
  /** `#rrggbb`. */
  readonly color: string;
  /** Empty for the usual word of the language. */
  readonly label: string;
  readonly locale: 'en' | 'ru';
  readonly theme: string;
  /** `none` for a page that has a button of its own. */
  readonly launcher: string;
}

type Given = Readonly<Record<string, unknown>>;

/** A setting with a value that makes sense, as `name:value`. */
const VALID =
  /^(position:(left|right)|color:#[\da-fA-F]{6}|label:.{0,40}|locale:(en|ru)|theme:(dark|light|system)|launcher:(none|shown))$/;

/** Puts what was given over what holds; what makes no sense is left out. */
export const settingsOf = (given: Given, base: Settings): Settings => {
  const valid = Object.entries(given).filter(
    ([name, value]) => typeof value === 'string' && VALID.test(`${name}:${value}`),
  );
  return { ...base, ...Object.fromEntries(valid) };
};

/** What the script tag says; where it names no language, that of the page or else of the browser. */
export const settingsOfTag = ({ dataset }: HTMLScriptElement): Settings =>
  settingsOf(dataset, {
    position: 'right',
    color: '#0d6e67',
    label: '',
    theme: 'system',
    launcher: 'shown',
    locale: languageFor([document.documentElement.lang, ...navigator.languages]),
  });

/** Parts of the channels in what the eye sees; above this sum, black reads better than white. */
const BRIGHT = 150;

/** Black or white, whichever can be read on a colour. */
export const inkOn = (color: string): string => {
  const channel = (at: number) => Number(`0x${color.slice(at, at + 2)}`);
  return channel(1) * 0.3 + channel(3) * 0.59 + channel(5) * 0.11 > BRIGHT ? '#000' : '#fff';
};
