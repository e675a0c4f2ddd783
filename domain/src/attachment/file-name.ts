import { limits } from '../limits';
import { normaliseLine } from '../text/normalise';
import type { PictureType } from './schema';

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
} as const satisfies Record<PictureType, string>;

/** Maximum raw length processed, in characters; earlier characters are dropped first. */
const MAX_RAW_LENGTH = 1_000;

/** Characters special in a path, a shell or a header. */
const SPECIAL_CHARACTERS = /["'`<>:|?*;%\\/]/gu;

/** Reserved Windows device names, with any extension. */
const RESERVED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const ANY_EXTENSION = /\.[0-9a-z]{1,8}$/iu;

/**
 * Sanitises the display and download name of a picture and sets the extension of its actual type.
 * The storage path does not depend on it.
 * @example cleanFileName('../../каталог.svg', 'image/png') // 'каталог.png'
 */
export const cleanFileName = (raw: string, type: PictureType): string => {
  const line = normaliseLine(raw.slice(-MAX_RAW_LENGTH));
  const last = line.split(/[\\/]/u).at(-1) ?? '';
  const bare = trimEnds(last.replace(ANY_EXTENSION, '').replace(SPECIAL_CHARACTERS, '_'));
  const extension = `.${extensions[type]}`;
  const base = trimEnds(truncate(bare, limits.fileName.max - extension.length - 1)) || 'screenshot';
  return `${RESERVED_NAMES.test(base) ? `_${base}` : base}${extension}`;
};

/** Trims dots (hidden files, Windows), spaces and zero-width joiners from both ends. */
const trimEnds = (name: string): string =>
  name
    .replace(/^[\s.\u200C\u200D]+/u, '')
    .replace(/(?<![\s.\u200C\u200D])[\s.\u200C\u200D]+$/u, '');

/** Truncates without splitting a surrogate pair. */
const truncate = (name: string, max: number): string =>
  name.length <= max ? name : name.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');
