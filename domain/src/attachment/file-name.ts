import { limits } from '../limits';
import { normaliseLine } from '../text/normalise';
import type { PictureType } from './schema';

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
} as const satisfies Record<PictureType, string>;

/** More than any name that is looked at; the rest is dropped before any work is done on it. */
const RAW_MAX = 1_000;

/** Signs that mean something in a path, a shell or a header. */
const SIGNS = /["'`<>:|?*;%\\/]/gu;

/** Names that Windows takes for devices, with whatever extension. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

const OWN_EXTENSION = /\.[0-9a-z]{1,8}$/iu;

/**
 * The name under which a picture is shown and saved: cleaned first, then checked, with the extension
 * of what the file really is. It is display text; where the file lies does not depend on it.
 * @example cleanFileName('../../каталог.svg', 'image/png') // 'каталог.png'
 */
export const cleanFileName = (raw: string, type: PictureType): string => {
  const line = normaliseLine(raw.slice(-RAW_MAX));
  const last = line.split(/[\\/]/u).at(-1) ?? '';
  const bare = trimmed(last.replace(OWN_EXTENSION, '').replace(SIGNS, '_'));
  const extension = `.${extensions[type]}`;
  const base = trimmed(cut(bare, limits.fileName.max - extension.length - 1)) || 'screenshot';
  return `${DEVICES.test(base) ? `_${base}` : base}${extension}`;
};

/** Leading dots hide a file, trailing ones are dropped by some systems; joiners show nothing there. */
const trimmed = (name: string): string =>
  name
    .replace(/^[\s.\u200C\u200D]+/u, '')
    .replace(/(?<![\s.\u200C\u200D])[\s.\u200C\u200D]+$/u, '');

/** Cuts between characters, not inside of one. */
const cut = (name: string, max: number): string =>
  name.length <= max ? name : name.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');
