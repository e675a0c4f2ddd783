import { cellsOf, expected, observed, type Cell } from '../matrix/cells';
import type { Verb } from '../matrix/operations';
import { reads } from '../matrix/reads';
import { writes } from '../matrix/writes';
import { targets } from '../world/collections';
import type { Mutant } from './mutants';

const cells: readonly Cell[] = targets.flatMap((target) =>
  [...reads, ...writes].flatMap((operation) => cellsOf(target, operation)),
);

/** Number of concurrent requests, and at most as many beyond the first failure. */
const CONCURRENCY = 12;

/**
 * Runs the cells of the matrix in order of proximity to the mutation, and returns the first failing
 * one.
 * @returns null when no cell fails: the mutant survives
 */
export async function firstKillingCase(projectId: string, mutant: Mutant): Promise<Cell | null> {
  const order = ordered(mutant);
  for (let from = 0; from < order.length; from += CONCURRENCY) {
    const found = await failingCell(projectId, order.slice(from, from + CONCURRENCY));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * Runs reads concurrently and writes sequentially: writes that a mutant allows contend for the same
 * document, and the emulator aborts some of them.
 */
async function failingCell(
  projectId: string,
  candidates: readonly Cell[],
): Promise<Cell | undefined> {
  const reading = candidates.filter(({ operation }) => isRead(operation.verb));
  const failing = await Promise.all(reading.map((cell) => isFailing(projectId, cell)));
  const found = reading[failing.indexOf(true)];
  if (found !== undefined) return found;
  for (const cell of candidates.filter(({ operation }) => !isRead(operation.verb))) {
    if (await isFailing(projectId, cell)) return cell;
  }
  return undefined;
}

const isRead = (verb: Verb): boolean => verb === 'get' || verb === 'list';

const isFailing = async (projectId: string, cell: Cell): Promise<boolean> =>
  (await observed(projectId, cell)) !== expected(cell);

/** Orders cells by distance, spread out within equal distance, so that each batch is diverse. */
const ordered = (mutant: Mutant): readonly Cell[] =>
  cells
    .map((cell, index) => ({
      cell,
      rank: distance(cell, mutant),
      spread: (index * 7919) % cells.length,
    }))
    .toSorted((one, other) => one.rank - other.rank || one.spread - other.spread)
    .map(({ cell }) => cell);

/** Distance of a cell from the mutation: by verb, then by block. */
function distance({ target, operation }: Cell, { template, verbs }: Mutant): number {
  const otherVerb = verbs === null || verbs.includes(operation.verb) ? 0 : 1;
  if (template === null) return target.access === null ? 4 : 0;
  if (target.template === template) return otherVerb;
  return (target.template.startsWith(template) ? 2 : 4) + otherVerb;
}
