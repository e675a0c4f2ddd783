/**
 * `npm test`: every check of the repository. `npm test rules functions` runs only the stages that are named.
 * The last line is the true sum of all runners.
 */
import { brokenOutcome, totalOf, type Outcome } from '../runner/outcome';
import {
  journeysStage,
  ownJourneysStage,
  programStage,
  vitestStage,
  type Stage,
} from '../runner/stages';
import { sayMemory } from '../setup/memory';
import { UserError, command, say } from '../setup/progress';
import type { Stack } from '../stack/start-stack';
import { startTestStack } from '../stack/test-stack';

const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);

/** Ends only what hangs: more than any stage takes on one core that is busy with other things. */
const stageLimitMs = 90 * 60_000;
const stopLimitMs = 10_000;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped.abort();
    // Emulators that are still starting stop by themselves once this process is gone.
    setTimeout(() => process.exit(1), stopLimitMs).unref();
  });
}

async function runStage(stage: Stage): Promise<Outcome[]> {
  if (!isChosen(stage.name) || stopped.signal.aborted) return [];
  const started = performance.now();
  const late = AbortSignal.timeout(stageLimitMs);
  const run = await stage
    .run(AbortSignal.any([stopped.signal, late]))
    .catch((error: unknown) => brokenOutcome(described(error)));
  const outcome = late.aborted ? cutShort(run) : run;
  const seconds = (performance.now() - started) / 1000;
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  const skipped = outcome.skipped === 0 ? '' : `, ${outcome.skipped} skipped`;
  if (outcome.failed > 0) say(`\n${outcome.details.trimEnd()}\n`);
  say(
    `${outcome.failed > 0 ? '✗' : '✓'} ${stage.name}: ${counts}${skipped} (${seconds.toFixed(1)} s)`,
  );
  return [outcome];
}

/** A test that never ends would otherwise keep everybody waiting. */
function cutShort(outcome: Outcome): Outcome {
  const minutes = stageLimitMs / 60_000;
  return {
    ...outcome,
    failed: outcome.failed + 1,
    details: `${outcome.details}\nStopped after ${minutes} minutes.`,
  };
}

function described(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function inOrder(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(...(await runStage(stage)));
  return outcomes;
}

let starting: Promise<Stack> | undefined;

/** Started once, by the first stage that needs it; each of them reports why there is none. */
function stack(): Promise<Stack> {
  starting ??= startTestStack({ app: isChosen('journeys') || isChosen('journeys:own') });
  return starting;
}

/** Two lanes fill two cores: one on the emulators, one beside them. */
const lanes: readonly (readonly Stage[])[] = [
  [
    programStage('check', 'scripts/commands/check.ts'),
    vitestStage('unit', { projects: ['unit', 'app'] }),
    programStage('lint:self-test', 'scripts/commands/lint-self-test.ts'),
    programStage('verify:deploy', 'scripts/commands/verify-deploy.ts'),
    ownJourneysStage(stack),
  ],
  [vitestStage('rules', { stack }), vitestStage('functions', { stack })],
];
/** The journeys have a browser, and so both cores, to themselves. */
const alone: readonly Stage[] = [journeysStage(stack)];

const names = [...lanes.flat(), ...alone].map((stage) => stage.name);

async function runAll(): Promise<Outcome[]> {
  try {
    const together = await Promise.all(lanes.map(inOrder));
    return [...together.flat(), ...(await inOrder(alone))];
  } finally {
    await starting?.then((running) => running.stop()).catch(() => undefined);
  }
}

function assertKnown(): void {
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UserError(`There is no stage "${unknown}": name some of ${names.join(', ')}.`);
  }
}

await command(async () => {
  assertKnown();
  sayMemory('test');
  const outcomes = await runAll();
  const { passed, failed, skipped } = totalOf(outcomes);
  if (skipped > 0) say(`${skipped} skipped`);
  if (stopped.signal.aborted) say('Stopped before the end.');
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 || stopped.signal.aborted ? 1 : 0;
});
