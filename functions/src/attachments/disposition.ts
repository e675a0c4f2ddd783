/** All that may stand unencoded in the extended form of a header's parameter (RFC 8187). */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** What old programs read instead: letters that every program knows, and no sign that ends a text. */
const plain = (name: string): string => name.replace(/[^\w .-]/gu, '_');

/** The header that has a browser save a file under its name, and never open it as a page. */
export const dispositionOf = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`;
