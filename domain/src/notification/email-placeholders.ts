import type { EmailTemplate } from './email';

/** Placeholders that stand for a block and are a paragraph of their own. */
const blockPlaceholders = ['message', 'receipt'] as const;

/** Placeholders inside a text. */
const inlinePlaceholders = ['number', 'subject', 'dueAt', 'reason', 'clause', 'until'] as const;

/** A placeholder of email templates, written as `{number}`. */
export type Placeholder = (typeof blockPlaceholders)[number] | (typeof inlinePlaceholders)[number];

/** What every event provides; the only placeholders that a heading or a button may contain. */
const inEveryEmail: readonly Placeholder[] = ['number', 'subject'];

/** What the event of a template provides besides {@link inEveryEmail}, and what it must tell. */
interface PlaceholderRule {
  readonly provides: readonly Placeholder[];
  readonly requires: readonly Placeholder[];
}

const message: PlaceholderRule = { provides: ['message'], requires: ['message'] };
const deadline: PlaceholderRule = { provides: ['dueAt', 'receipt'], requires: [] };

const rules: Readonly<Record<EmailTemplate, PlaceholderRule>> = {
  received: { provides: ['dueAt', 'receipt'], requires: ['dueAt', 'receipt'] },
  reply: message,
  question: message,
  resolved: message,
  declined: {
    provides: ['message', 'reason', 'clause'],
    requires: ['message', 'reason', 'clause'],
  },
  deferred: {
    provides: ['message', 'reason', 'clause', 'until'],
    requires: ['message', 'reason', 'clause', 'until'],
  },
  contested: deadline,
  reopened: { provides: ['message', 'dueAt', 'receipt'], requires: ['message'] },
  'deadline-moved': deadline,
  test: { provides: [], requires: [] },
};

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** Returns the names of the placeholders in a text, unknown ones included. */
const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** Returns the block that a paragraph stands for; null for text. */
export const blockPlaceholderOf = (paragraph: string): 'message' | 'receipt' | null =>
  blockPlaceholders.find((name) => paragraph === `{${name}}`) ?? null;

/** Values of inline placeholders in one email; those without a value are absent. */
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

/**
 * Replaces the placeholders of a text in one pass, so that values are never expanded. Null if one
 * has no value, as in emails that were queued by older versions: such a paragraph is left out.
 */
export const fillPlaceholders = (text: string, values: PlaceholderValues): string | null => {
  const known = new Map<string, string>(Object.entries(values));
  if (placeholdersIn(text).some((name) => !known.has(name))) return null;
  return text.replace(PLACEHOLDER, (_match, name: string) => known.get(name) ?? '');
};

/** The texts of a template in one language, written by an administrator. */
export interface TemplateTexts {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** The label of the button that leads to the ticket. */
  readonly button: string;
}

/** An error in the texts of a template; the path begins at the language. */
interface PlaceholderError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Checks the placeholders of a template against what its event provides and must tell. */
export const placeholderErrors = (
  template: EmailTemplate,
  { heading, paragraphs, button }: TemplateTexts,
): readonly PlaceholderError[] => {
  const { provides, requires } = rules[template];
  const allowed = [...inEveryEmail, ...provides];
  const missing = requires.filter(
    (name) => !paragraphs.some((text) => placeholdersIn(text).includes(name)),
  );
  return [
    ...textErrors(heading, ['heading'], inEveryEmail),
    ...paragraphs.flatMap((text, at) =>
      blockPlaceholderOf(text) !== null && allowed.some((name) => text === `{${name}}`)
        ? []
        : textErrors(text, ['paragraphs', at], allowed),
    ),
    ...textErrors(button, ['button'], inEveryEmail),
    ...missing.map((name) => ({
      path: ['paragraphs'],
      message: `{${name}} is missing: every email of this type has to tell it`,
    })),
  ];
};

function textErrors(
  text: string,
  path: readonly (string | number)[],
  allowed: readonly Placeholder[],
): readonly PlaceholderError[] {
  const inline = allowed.filter((name) => inlinePlaceholders.some((known) => known === name));
  const names = placeholdersIn(text);
  const unknown = names.filter((name) => !allowed.some((known) => known === name));
  const embedded = names.filter((name) => blockPlaceholders.some((known) => known === name));
  const list = inline.map((name) => `{${name}}`).join(', ');
  const hasBrace = /[{}]/u.test(text.replace(PLACEHOLDER, ''));
  return [
    ...unknown.map((name) => ({
      path,
      message: `{${name.slice(0, 40)}} is not provided here; provided are ${list}`,
    })),
    ...embedded
      .filter((name) => !unknown.includes(name))
      .map((name) => ({ path, message: `{${name}} must be a paragraph of its own` })),
    ...(hasBrace ? [{ path, message: 'a brace that belongs to no placeholder' }] : []),
  ];
}
