import type { Page } from '@playwright/test';
import { openView, withPage } from '../browser/console';
import type { Figure } from '../figures/figure';
import { goals, comparisons } from '../figures/targets';
import { times } from '../figures/times';
import { submit } from '../world/requesters';
import type { World } from '../world/world';
import type { Part } from './part';

const WARM_UP = 5;
const SAMPLES = 50;

/** Viewport high enough for a whole priority group. */
const tall = { viewport: { width: 1440, height: 1_400 } };

interface Sample {
  readonly visible: number;
  readonly answered: number;
}

/** Submits a ticket, waits for its row in the agent's page and deletes it. */
const sample = async ({ stack, database }: World, agent: Page): Promise<Sample> => {
  const { number, calledAt, ms } = await submit(stack.ports);
  const paintedAt = await agent.evaluate((wanted) => window.probe.rowPainted(wanted), number);
  await database.firestore.doc(`tickets/${number}`).delete();
  await agent.evaluate((wanted) => window.probe.rowGone(wanted), number);
  return { visible: paintedAt - calledAt, answered: ms };
};

const samplesIn = async (world: World, view: 'queue' | 'all'): Promise<readonly Sample[]> =>
  withPage(
    await world.visitor('anna'),
    async (agent) => {
      await openView(agent, view);
      const samples: Sample[] = [];
      for (let at = 0; at < WARM_UP + SAMPLES; at += 1) samples.push(await sample(world, agent));
      return samples.slice(WARM_UP);
    },
    tall,
  );

const visibleIn = (name: string, samples: readonly Sample[]): readonly Figure[] =>
  times(
    name,
    samples.map(({ visible }) => visible),
    { p50: comparisons.liveMs, p95: goals.liveMs },
  );

const measure = async (world: World): Promise<readonly Figure[]> => {
  await world.database.fill(10_000);
  const all = await samplesIn(world, 'all');
  await world.database.fill(100);
  const queue = await samplesIn(world, 'queue');
  return [
    ...visibleIn('call to row, 100 tickets, view of the queue', queue),
    ...visibleIn('call to row, 10,000 tickets, view of all', all),
    ...times(
      'of it, call to its own answer, 100 tickets',
      queue.map(({ answered }) => answered),
    ),
  ];
};

/** Measures how soon agents see a new ticket. */
export const live: Part = {
  name: 'live',
  title: 'A new ticket in an open queue',
  method: `A requester's call goes to the functions over HTTP from this program; the row's frame is drawn in a browser
that has the view open. Both are stamped with the clock of the machine. Among 10,000 tickets a new one of the first
group stands far below the fold of the queue, so there the view of all tickets, the newest first, is watched. Each
ticket is removed before the next. ${WARM_UP} calls beforehand are not counted.`,
  measure,
};
