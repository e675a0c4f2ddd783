/**
 * `npm test`: runs all checks and tests. `npm test rules functions` runs only the named stages. The
 * last line is the sum over all runners.
 */
import { brokenOutcome, totalOf, type Outcome } from '../runner/outcome';
import {
  journeysStage,
  isolatedJourneysStage,
  programStage,
  vitestStage,
  type Stage,
} from '../runner/stages';
import { imapEnv } from '../setup/dovecot';
import { printMemory } from '../setup/memory';
import { UserError, command, print } from '../setup/progress';
import type { Stack } from '../stack/start-stack';
import { buildTestStack, startTestStack, type TestStackOptions } from '../stack/test-stack';

const chosen = process.argv.slice(2);
const isChosen = (name: string) => chosen.length === 0 || chosen.includes(name);

/** Timeout of a stage that hangs; longer than any stage takes on one busy core. */
const stageLimitMs = 90 * 60_000;
const stopLimitMs = 10_000;
const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopped.abort();
    // Emulators that are still starting exit when this process ends.
    setTimeout(() => process.exit(1), stopLimitMs).unref();
  });
}

async function runStage(stage: Stage): Promise<Outcome[]> {
  if (!isChosen(stage.name) || stopped.signal.aborted) return [];
  const started = performance.now();
  const timeout = AbortSignal.timeout(stageLimitMs);
  const run = await stage
    .run(AbortSignal.any([stopped.signal, timeout]))
    .catch((error: unknown) => brokenOutcome(describeError(error)));
  const outcome = timeout.aborted ? timedOut(run) : run;
  const seconds = (performance.now() - started) / 1000;
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  const skipped = outcome.skipped === 0 ? '' : `, ${outcome.skipped} skipped`;
  if (outcome.failed > 0) print(`\n${outcome.details.trimEnd()}\n`);
  print(
    `${outcome.failed > 0 ? '✗' : '✓'} ${stage.name}: ${counts}${skipped} (${seconds.toFixed(1)} s)`,
  );
  return [outcome];
}

/** Marks a stage that exceeded the timeout as failed. */
function timedOut(outcome: Outcome): Outcome {
  const minutes = stageLimitMs / 60_000;
  return {
    ...outcome,
    failed: outcome.failed + 1,
    details: `${outcome.details}\nStopped after ${minutes} minutes.`,
  };
}

function describeError(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function runInOrder(stages: readonly Stage[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(...(await runStage(stage)));
  return outcomes;
}

let building: Promise<void> | undefined;

/** Builds once for all stacks. */
const built = (): Promise<void> =>
  (building ??= buildTestStack({ app: isChosen('journeys') || isChosen('journeys:own') }));

/**
 * A stack that starts with the first of its stages, which reports a failure like each of them, and
 * stops after the last, so that no more than one stack of this command runs for long.
 */
function sharedStack(options: TestStackOptions, stageNames: readonly string[]) {
  let starting: Promise<Stack> | undefined;
  let stopping: Promise<void> | undefined;
  const unfinished = new Set(stageNames.filter(isChosen));
  const stop = async (): Promise<void> =>
    (stopping ??= starting?.then((running) => running.stop()).catch(() => undefined));
  return {
    stack: () => (starting ??= built().then(() => startTestStack(options))),
    stop,
    releasedBy: (stage: Stage): Stage => ({
      name: stage.name,
      run: async (signal) => {
        try {
          return await stage.run(signal);
        } finally {
          unfinished.delete(stage.name);
          if (unfinished.size === 0) await stop();
        }
      },
    }),
  };
}

const plain = sharedStack({ mail: false }, ['rules', 'functions', 'journeys:own']);
/** For the journeys, whose functions send email: whether they do is fixed when they are loaded. */
const withMail = sharedStack({ mail: true }, ['journeys']);

/** Two lanes for two cores: one on the emulators, one without them. */
const lanes: readonly (readonly Stage[])[] = [
  [
    programStage('check', 'scripts/commands/check.ts'),
    vitestStage('unit', { projects: ['unit', 'app'] }),
    programStage('lint:self-test', 'scripts/commands/lint-self-test.ts'),
    programStage('verify:deploy', 'scripts/commands/verify-deploy.ts'),
    plain.releasedBy(isolatedJourneysStage(plain.stack)),
  ],
  [
    plain.releasedBy(vitestStage('rules', { stack: plain.stack })),
    plain.releasedBy(vitestStage('functions', { stack: plain.stack, prepare: imapEnv })),
  ],
];
/** End-to-end tests need both cores: beside other stages all of them take longer (ADR 0052). */
const exclusive: readonly Stage[] = [withMail.releasedBy(journeysStage(withMail.stack))];

const names = [...lanes.flat(), ...exclusive].map((stage) => stage.name);

async function runAll(): Promise<Outcome[]> {
  try {
    const together = await Promise.all(lanes.map(runInOrder));
    return [...together.flat(), ...(await runInOrder(exclusive))];
  } finally {
    await Promise.all([plain.stop(), withMail.stop()]);
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
  printMemory('test');
  const outcomes = await runAll();
  const { passed, failed, skipped } = totalOf(outcomes);
  if (skipped > 0) print(`${skipped} skipped`);
  if (stopped.signal.aborted) print('Stopped before the end.');
  print(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 || stopped.signal.aborted ? 1 : 0;
});
