import { ask, verdictOf, type Bearer, type Verdict } from '../emulator/client';
import { documentsRoot } from '../emulator/database';
import { actors, bearerOf, type Actor } from '../world/actors';
import type { Target } from '../world/collections';
import type { Operation } from './operations';

/** One actor, one collection, one thing to try. */
export interface Cell {
  readonly actor: Actor;
  readonly target: Target;
  readonly operation: Operation;
}

/** All actors for one thing to try on one collection. */
export const cellsOf = (target: Target, operation: Operation): readonly Cell[] =>
  actors.map((actor) => ({ actor, target, operation }));

export const verdictWhen = (isAllowed: boolean): Verdict => (isAllowed ? 'allowed' : 'refused');

/** What the tables of the domain say. */
export const expected = ({ actor, target, operation }: Cell): Verdict =>
  verdictWhen(operation.isAllowed(target, actor));

/** What the rules loaded into a project say. */
export const observed = (projectId: string, cell: Cell): Promise<Verdict> =>
  observedBy(projectId, cell, bearerOf(cell.actor));

/** The same request with somebody else's right. */
export async function observedBy(
  projectId: string,
  { actor, target, operation }: Cell,
  bearer: Bearer,
): Promise<Verdict> {
  const request = operation.request(target, actor, documentsRoot(projectId));
  return verdictOf(await ask(projectId, bearer, request));
}
