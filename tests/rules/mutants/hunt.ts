import { cellsOf, expected, observed, type Cell } from '../matrix/cells';
import type { Verb } from '../matrix/operations';
import { reads } from '../matrix/reads';
import { writes } from '../matrix/writes';
import { targets } from '../world/collections';
import type { Mutant } from './mutants';

const cells: readonly Cell[] = targets.flatMap((target) =>
  [...reads, ...writes].flatMap((operation) => cellsOf(target, operation)),
);

/** How many questions are in flight at once, and the most that are asked past the deciding one. */
const STRIDE = 12;

/**
 * Asks the cells of the matrix one after another, those of the hurt block first, and says which one
 * turned red.
 * @returns null where none did: the matrix is blind to the fault
 */
export async function firstKillingCase(projectId: string, mutant: Mutant): Promise<Cell | null> {
  const order = ordered(mutant);
  for (let from = 0; from < order.length; from += STRIDE) {
    const found = await redOf(projectId, order.slice(from, from + STRIDE));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The reads at once, the writes one by one: those that a fault lets through change the same document,
 * and the emulator gives up on some that wait for each other.
 */
async function redOf(projectId: string, asked: readonly Cell[]): Promise<Cell | undefined> {
  const gentle = asked.filter(({ operation }) => isRead(operation.verb));
  const red = await Promise.all(gentle.map((cell) => isRed(projectId, cell)));
  const found = gentle[red.indexOf(true)];
  if (found !== undefined) return found;
  for (const cell of asked.filter(({ operation }) => !isRead(operation.verb))) {
    if (await isRed(projectId, cell)) return cell;
  }
  return undefined;
}

const isRead = (verb: Verb): boolean => verb === 'get' || verb === 'list';

const isRed = async (projectId: string, cell: Cell): Promise<boolean> =>
  (await observed(projectId, cell)) !== expected(cell);

/** Near cells first, and within them spread out, so that each handful asks different things. */
const ordered = (mutant: Mutant): readonly Cell[] =>
  cells
    .map((cell, index) => ({
      cell,
      far: distance(cell, mutant),
      turn: (index * 7919) % cells.length,
    }))
    .toSorted((one, other) => one.far - other.far || one.turn - other.turn)
    .map(({ cell }) => cell);

/** How far a cell is from the fault: by the verb, then by the block. */
function distance({ target, operation }: Cell, { template, verbs }: Mutant): number {
  const otherVerb = verbs === null || verbs.includes(operation.verb) ? 0 : 1;
  if (template === null) return target.access === null ? 4 : 0;
  if (target.template === template) return otherVerb;
  return (target.template.startsWith(template) ? 2 : 4) + otherVerb;
}
