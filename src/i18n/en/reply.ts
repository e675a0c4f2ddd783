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
};
