import { convert, type HtmlToTextOptions } from 'html-to-text';

const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 1_000_000, maxDepth: 100, maxChildNodes: 5_000, ellipsis: '…' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'blockquote', options: { trimEmptyLines: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
};

/** Maximum length of HTML that is converted, in characters. */
const MAX_HTML = 1_000_000;

/** Converts HTML to text; links are shown with their addresses, pictures are left out. */
export const htmlToText = (html: string): string => convert(html.slice(0, MAX_HTML), options);
