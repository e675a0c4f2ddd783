import type { Figure } from '../figures/figure';
import { dueCount, fireSweep, missedCount, writeOverdue } from '../world/overdue';
import type { World } from '../world/world';
import type { Part } from './part';

const DUE = 10_000;

/** Limit of runs; a run ends after four minutes. */
const MAX_RUNS = 20;

const measure = async ({ stack, database }: World): Promise<readonly Figure[]> => {
  database.markChanged();
  const { firestore } = database;
  await writeOverdue(firestore, DUE);
  const start = performance.now();
  let runs = 0;
  for (; runs < MAX_RUNS && (await dueCount(firestore)) > 0; runs += 1) {
    await fireSweep(stack.ports);
  }
  const seconds = (performance.now() - start) / 1000;
  const missed = await missedCount(firestore);
  if (missed !== DUE) throw new Error(`${missed} broken promises were recorded of ${DUE}`);
  return [
    {
      name: '10,000 due tickets, each recorded once',
      value: DUE / seconds,
      unit: '/s',
      target: null,
    },
    { name: 'runs that it took', value: runs, unit: 'requests', target: null },
  ];
};

/** Measures how fast the schedule catches up after downtime. */
export const sweep: Part = {
  name: 'sweep',
  title: 'Deadlines after a day without the schedule',
  method: `10,000 tickets whose deadline passed while nobody looked. The schedule is fired again and again until
nothing is due; afterwards every ticket must have exactly one record of its broken promise, or the part fails.`,
  measure,
};
