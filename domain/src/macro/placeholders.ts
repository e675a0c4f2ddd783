/** Placeholders of macros that are filled in from the ticket. */
const placeholders = ['requester', 'number', 'deadline', 'agent'] as const;

/** Values of the placeholders; absent or empty where the ticket has none. */
export type MacroValues = Partial<Record<(typeof placeholders)[number], string>>;

const ANY = /\{(?:([a-z]+)|\.{3}|…)\}/gu;

const isKnown = (name: string): name is keyof MacroValues =>
  placeholders.some((known) => known === name);

/** Fills in the placeholders that have a value; the others stay. */
export const fillMacro = (text: string, values: MacroValues): string =>
  text.replace(ANY, (whole, name?: string) =>
    name !== undefined && isKnown(name) ? values[name] || whole : whole,
  );

/** The first placeholder of a text, `{...}` for the agent included; null if none is left. */
export const unfilledPlaceholder = (
  text: string,
): { readonly placeholder: string; readonly index: number } | null => {
  for (const { 0: placeholder, 1: name, index } of text.matchAll(ANY))
    if (name === undefined || isKnown(name)) return { placeholder, index };
  return null;
};

/** Whether every placeholder of a macro is known, so that none would reach a requester. */
export const hasKnownPlaceholders = (text: string): boolean =>
  [...text.matchAll(ANY)].every(([, name]) => name === undefined || isKnown(name));
