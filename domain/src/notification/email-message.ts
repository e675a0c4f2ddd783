import { escapeHtml } from '../text/escape-html';
import {
  linkedHost,
  parseMessage,
  type MessageBlock,
  type MessageInline,
} from '../text/message-markup';

/** The markup of a message and the origin of the site, for links to its own pages. */
export interface EmailMessage {
  readonly markup: string;
  readonly siteOrigin: string;
}

/** Renders a message as plain text: lists and quotes keep their signs, links show their target. */
export const messageToText = ({ markup, siteOrigin }: EmailMessage): string => {
  const line = (inlines: readonly MessageInline[]): string =>
    inlines
      .map((inline) =>
        inline.kind === 'link'
          ? `${inline.text} (${absolute(inline.href, siteOrigin)})`
          : inline.text,
      )
      .join('');
  return parseMessage(markup)
    .map((block) => blockText(block, line))
    .join('\n\n');
};

function blockText(
  block: MessageBlock,
  line: (inlines: readonly MessageInline[]) => string,
): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'list':
      return block.items
        .map((item, at) => `${block.isOrdered ? `${block.start + at}.` : '-'} ${line(item)}`)
        .join('\n');
    case 'quote':
      return line(block.inlines).replace(/^/gmu, '> ');
    case 'paragraph':
      return line(block.inlines);
  }
}

const styles = {
  paragraph: 'margin:0 0 12px',
  list: 'margin:0 0 12px;padding-left:24px',
  quote: 'margin:0 0 12px;padding-left:12px;border-left:2px solid #8a94a3;color:#59636e',
  code: 'margin:0 0 12px;white-space:pre-wrap;font:14px/1.5 Consolas,Menlo,monospace',
  inlineCode: 'font:14px Consolas,Menlo,monospace',
  link: 'color:#1f5fbf',
} as const;

/** Renders a message as HTML; all text is escaped. */
export const messageToHtml = ({ markup, siteOrigin }: EmailMessage): string => {
  const line = (inlines: readonly MessageInline[]): string =>
    inlines.map((inline) => inlineHtml(inline, siteOrigin)).join('');
  return parseMessage(markup)
    .map((block) => blockHtml(block, line))
    .join('\n');
};

function blockHtml(
  block: MessageBlock,
  line: (inlines: readonly MessageInline[]) => string,
): string {
  switch (block.kind) {
    case 'code':
      return `<pre style="${styles.code}">${escapeHtml(block.text)}</pre>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${line(item)}</li>`).join('');
      return block.isOrdered
        ? `<ol start="${block.start}" style="${styles.list}">${items}</ol>`
        : `<ul style="${styles.list}">${items}</ul>`;
    }
    case 'quote':
      return `<blockquote style="${styles.quote}">${line(block.inlines)}</blockquote>`;
    case 'paragraph':
      return `<p style="${styles.paragraph}">${line(block.inlines)}</p>`;
  }
}

function inlineHtml(inline: MessageInline, siteOrigin: string): string {
  const text = escapeHtml(inline.text).replaceAll('\n', '<br>\n');
  switch (inline.kind) {
    case 'strong':
      return `<strong>${text}</strong>`;
    case 'emphasis':
      return `<em>${text}</em>`;
    case 'code':
      return `<code style="${styles.inlineCode}">${text}</code>`;
    case 'link': {
      const host = linkedHost(inline);
      const href = escapeHtml(absolute(inline.href, siteOrigin));
      const shown = host === null ? '' : ` (${escapeHtml(host)})`;
      return `<a href="${href}" style="${styles.link}">${text}</a>${shown}`;
    }
    default:
      return text;
  }
}

const absolute = (href: string, siteOrigin: string): string =>
  href.startsWith('/') ? siteOrigin + href : href;
