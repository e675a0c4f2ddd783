import { ask, verdictOf, type Bearer, type Verdict } from '../emulator/client';
import { documentsRoot } from '../emulator/database';
import { actors, bearerOf, type Actor } from '../world/actors';
import type { Target } from '../world/collections';
import type { Operation } from './operations';

/** Actor, collection and operation. */
export interface Cell {
  readonly actor: Actor;
  readonly target: Target;
  readonly operation: Operation;
}

/** Cells of all actors for an operation on a collection. */
export const cellsOf = (target: Target, operation: Operation): readonly Cell[] =>
  actors.map((actor) => ({ actor, target, operation }));

export const verdictWhen = (isAllowed: boolean): Verdict => (isAllowed ? 'allowed' : 'refused');

/** Verdict by the access table. */
export const expected = ({ actor, target, operation }: Cell): Verdict =>
  verdictWhen(operation.isAllowed(target, actor));

/** Verdict of the rules loaded into a project. */
export const observed = (projectId: string, cell: Cell): Promise<Verdict> =>
  observedBy(projectId, cell, bearerOf(cell.actor));

/** Verdict on the same request with other credentials. */
export async function observedBy(
  projectId: string,
  { actor, target, operation }: Cell,
  bearer: Bearer,
): Promise<Verdict> {
  const request = operation.request(target, actor, documentsRoot(projectId));
  return verdictOf(await ask(projectId, bearer, request));
}
