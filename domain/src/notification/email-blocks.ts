import { escapeHtml } from '../text/escape-html';
import { messageToHtml, messageToText, type EmailMessage } from './email-message';

/** A labelled value with a note, e.g. a step of the deadline receipt. */
interface Fact {
  readonly label: string;
  readonly text: string;
  readonly note: string;
}

/** Content of an email; both of its formats are rendered from these blocks. */
export type EmailBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'quote' | 'small'; readonly text: string }
  | ({ readonly kind: 'message' } & EmailMessage)
  | { readonly kind: 'facts'; readonly title: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'button' | 'smallLink'; readonly text: string; readonly url: string };

/** Renders blocks as plain text. */
export const blocksToText = (blocks: readonly EmailBlock[]): string =>
  `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: EmailBlock): string {
  switch (block.kind) {
    case 'button':
    case 'smallLink':
      return `${block.text}: ${block.url}`;
    case 'message':
      return messageToText(block);
    case 'facts':
      return [
        block.title,
        ...block.facts.map(({ label, text, note }) => `${label}: ${text} (${note})`),
      ].join('\n');
    default:
      return block.text;
  }
}

// Mail clients ignore style sheets, so styles are inline. Contrast is at least 4.5:1 (WCAG 1.4.3).
const styles = {
  body: 'margin:0;padding:24px 12px;background:#f4f5f7;color:#1f2328',
  page: "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d8dce2;border-radius:8px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif",
  heading: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  quote: 'margin:0 0 16px;padding:12px 16px;border-left:4px solid #5b6b82;background:#f4f5f7',
  caption: 'padding:0 0 8px;text-align:left;font-weight:bold',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px',
  cell: 'padding:6px 12px 6px 0;border-top:1px solid #d8dce2;text-align:left;vertical-align:top',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5fbf;color:#ffffff;font-weight:bold;text-decoration:none',
  small: 'margin:0 0 8px;color:#59636e;font-size:14px',
  link: 'color:#1f5fbf',
} as const;

/** Title and language of an HTML email. */
interface HtmlDocument {
  readonly title: string;
  readonly language: string;
}

/**
 * Renders blocks as an HTML document without scripts, images and remote resources. All text is
 * escaped.
 */
export const blocksToHtml = (
  blocks: readonly EmailBlock[],
  { title, language }: HtmlDocument,
): string =>
  [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    '</head>',
    `<body style="${styles.body}">`,
    `<div role="main" style="${styles.page}">`,
    ...blocks.map(blockHtml),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** Escapes text and keeps its line breaks, which `pre-wrap` does not do in Outlook. */
const linesHtml = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>\n');

function blockHtml(block: EmailBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h1 style="${styles.heading}">${linesHtml(block.text)}</h1>`;
    case 'quote':
      return `<blockquote style="${styles.quote}">${linesHtml(block.text)}</blockquote>`;
    case 'message':
      return `<blockquote style="${styles.quote}">${messageToHtml(block)}</blockquote>`;
    case 'facts':
      return factsHtml(block);
    case 'button':
      return `<p style="${styles.paragraph}">${linkHtml(block, styles.button)}</p>`;
    case 'smallLink':
      return `<p style="${styles.small}">${linkHtml(block, styles.link)}</p>`;
    default:
      return `<p style="${styles[block.kind]}">${linesHtml(block.text)}</p>`;
  }
}

const linkHtml = (
  { text, url }: { readonly text: string; readonly url: string },
  style: string,
): string => `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(text)}</a>`;

function factsHtml({ title, facts }: Extract<EmailBlock, { kind: 'facts' }>): string {
  const rows = facts.map(
    ({ label, text, note }) =>
      `<tr><th scope="row" style="${styles.cell}">${escapeHtml(label)}</th>` +
      `<td style="${styles.cell}">${escapeHtml(text)}</td>` +
      `<td style="${styles.cell};white-space:nowrap">${escapeHtml(note)}</td></tr>`,
  );
  return [
    `<table style="${styles.table}">`,
    `<caption style="${styles.caption}">${escapeHtml(title)}</caption>`,
    ...rows,
    '</table>',
  ].join('\n');
}
