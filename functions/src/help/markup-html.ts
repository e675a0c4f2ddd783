import { escapeHtml, parseMarkup, type Block, type Inline } from '@reglament/domain';

/** Renders article markup as HTML; all text passes {@link escapeHtml}. */
export const markupHtml = (markup: string): string => parseMarkup(markup).map(blockHtml).join('');

function blockHtml(block: Block): string {
  if (block.kind === 'list') {
    const tag = block.isOrdered ? 'ol' : 'ul';
    const items = block.items.map((inlines) => `<li>${inlinesHtml(inlines)}</li>`);
    return `<${tag}>${items.join('')}</${tag}>`;
  }
  const tag = block.kind === 'heading' ? 'h2' : 'p';
  return `<${tag}>${inlinesHtml(block.inlines)}</${tag}>`;
}

const inlinesHtml = (inlines: readonly Inline[]): string => inlines.map(inlineHtml).join('');

function inlineHtml(inline: Inline): string {
  const text = escapeHtml(inline.text);
  if (inline.kind === 'strong') return `<strong>${text}</strong>`;
  return inline.kind === 'link' ? `<a href="${escapeHtml(inline.href)}">${text}</a>` : text;
}
