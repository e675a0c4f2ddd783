import type { texts as russian } from '../ru/reply';
import type { SameKeys } from '../shape';

/** Texts of the reply editor. */
export const texts: SameKeys<typeof russian> = {
  format: {
    label: 'Text formatting',
    bold: 'Bold (Ctrl+B)',
    italic: 'Italic (Ctrl+I)',
    link: 'Link (Ctrl+K)',
    bullets: 'List (Ctrl+Shift+8)',
    numbers: 'Numbered list (Ctrl+Shift+7)',
    quote: 'Quote (Ctrl+Shift+9)',
    code: 'Code (Ctrl+E)',
    preview: 'Preview',
    previewLabel: 'The text as it will be read',
  },
  slash: {
    label: 'Insert',
    article: 'Article',
    macro: 'Macro',
    sent: 'already sent',
    read: 'requester read it',
    offered: 'was offered',
    failed: 'The articles were not loaded. Close the list and open it again.',
    count_one: '{{count}} entry',
    count_few: '{{count}} entries',
    count_many: '{{count}} entries',
    count_other: '{{count}} entries',
  },
  macro: {
    staged: 'Macro “{{title}}”',
    remove: 'Remove the macro, keep the text',
    apply: 'Send with the macro',
    category: 'category: {{category}}',
    tags: 'tags: {{tags}}',
    take: 'take the ticket',
    reply: 'reply',
    wait: 'wait for an answer',
    resolve: 'resolve',
    defer: 'defer, days: {{days}}',
  },
  unfilled: 'Fill in {{placeholder}} or remove it: the reply cannot be sent like this.',
};
