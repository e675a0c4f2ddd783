import { matchAttributes, limits, type CommandInput } from '@reglament/domain';
import * as z from 'zod/mini';

/** What is not for support (clauses 1.3 and 1.4), and the way back from there. */
const scopes = ['club', 'club-staff', 'site-error'] as const;

/** Articles that were offered while the subject was typed, and those that were read. */
const deflectionSchema = z.object({ shown: z.array(z.string()), opened: z.array(z.string()) });

/** Parts of the form that came later than the others; a form that was left before has none of them. */
export const draftExtras = {
  scope: z._default(z.nullable(z.enum(scopes)), null),
  signs: z._default(z.array(z.enum(matchAttributes)), []),
  withEnvironment: z._default(z.boolean(), false),
  deflection: z._default(deflectionSchema, { shown: [], opened: [] }),
};

const extrasSchema = z.object(draftExtras);

type Extras = z.infer<typeof extrasSchema>;

export const emptyExtras: Extras = {
  scope: null,
  signs: [],
  withEnvironment: false,
  deflection: { shown: [], opened: [] },
};

/** Whether the form ends at once: what was chosen is for the club. */
export const isForClub = ({ scope }: Pick<Extras, 'scope'>): boolean =>
  scope === 'club' || scope === 'club-staff';

/** What was offered is nothing that anybody typed. */
export const isEmptyExtras = ({ scope, signs }: Extras): boolean =>
  scope === null && signs.length === 0;

/** These parts of a request that was given already and came back. */
export const extrasOfInput = ({
  signs = [],
  environment,
  deflection = emptyExtras.deflection,
}: CommandInput<'submitTicket'>): Extras => ({
  scope: null,
  signs: [...signs],
  withEnvironment: environment !== undefined,
  deflection: { shown: [...deflection.shown], opened: [...deflection.opened] },
});

/** The same list with these at its end, each once; the oldest go when there are too many. */
export const withLatest = (list: readonly string[], added: readonly string[]): string[] =>
  [...list.filter((slug) => !added.includes(slug)), ...added].slice(-limits.deflection.max);
