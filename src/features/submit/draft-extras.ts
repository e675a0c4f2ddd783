import { matchAttributes, limits, type CommandInput } from '@reglament/domain';
import * as z from 'zod/mini';

/** Topics outside support (clauses 1.3 and 1.4), and `site-error` for returning from them. */
const scopes = ['club', 'club-staff', 'site-error'] as const;

/** Articles suggested while the subject was typed, and those that were opened. */
const deflectionSchema = z.object({ shown: z.array(z.string()), opened: z.array(z.string()) });

/** Form parts added after the first release; older stored drafts lack them. */
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

/** Whether the topic is for the club, so that the form is not shown. */
export const isForClub = ({ scope }: Pick<Extras, 'scope'>): boolean =>
  scope === 'club' || scope === 'club-staff';

/** Whether nothing was chosen; suggested articles do not count. */
export const isEmptyExtras = ({ scope, signs }: Extras): boolean =>
  scope === null && signs.length === 0;

/** Restores these parts from a rejected command. */
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

/** Appends items without duplicates; drops the oldest beyond the limit. */
export const withLatest = (list: readonly string[], added: readonly string[]): string[] =>
  [...list.filter((slug) => !added.includes(slug)), ...added].slice(-limits.deflection.max);
