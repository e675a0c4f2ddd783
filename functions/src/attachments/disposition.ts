/** Percent-encodes a value of an extended header parameter (RFC 8187). */
const encodeExtended = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** ASCII fallback for clients without RFC 8187; contains no quotes. */
const asciiFallback = (name: string): string => name.replace(/[^\w .-]/gu, '_');

/** Value of Content-Disposition that downloads the file under its name instead of opening it. */
export const dispositionOf = (name: string): string =>
  `attachment; filename="${asciiFallback(name)}"; filename*=UTF-8''${encodeExtended(name)}`;
