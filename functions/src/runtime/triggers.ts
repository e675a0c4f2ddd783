import type { HttpsFunction } from 'firebase-functions/v2/https';
import { onSchedule, type ScheduleFunction } from 'firebase-functions/v2/scheduler';
import * as z from 'zod/mini';
import { region } from './config';
import { deployedDeps, type Deps } from './deps';
import { logError, logRun } from './log';

/** Counts of the outcomes of a run. */
export type RunStats = Readonly<Record<string, number>>;

/**
 * Time limit of a run, milliseconds: half of the function timeout, so that a run ends in an orderly
 * way.
 */
const MAX_RUN_MS = 240_000;

interface ScheduleOptions {
  readonly name: string;
  readonly every: string;
  /** Cloud Functions secrets that the work reads from the environment. */
  readonly secrets?: string[];
  readonly memory?: '512MiB' | '1GiB';
}

/** Creates a scheduled function; the next run finishes an interrupted one. */
export const schedule = (
  { name, every, secrets = [], memory = '512MiB' }: ScheduleOptions,
  work: (deps: Deps, until: number) => Promise<RunStats>,
): ScheduleFunction =>
  onSchedule(
    {
      schedule: every,
      timeZone: 'Europe/Moscow',
      region,
      memory,
      maxInstances: 1,
      timeoutSeconds: 480,
      secrets,
    },
    async () => {
      try {
        logRun(name, await work(deployedDeps, deployedDeps.now() + MAX_RUN_MS));
      } catch (error) {
        logError(name, error);
        throw error;
      }
    },
  );

/** Fields used of a Firestore CloudEvent. */
const eventSchema = z.object({ document: z.string(), time: z.string() });

/** Maximum age of a retried event, milliseconds; a scheduled sweep repairs older ones. */
const MAX_EVENT_AGE_MS = 3_600_000;

/** Firestore trigger; called at least once per write, in any order. */
export type DocumentFunction = ((event: unknown) => Promise<void>) &
  Pick<HttpsFunction, '__endpoint'>;

interface TriggerOptions {
  readonly name: string;
  readonly collection: string;
  readonly event?: 'written' | 'created';
  readonly secrets?: readonly string[];
}

/** Time limit of a trigger, seconds. */
const TRIGGER_TIMEOUT_SECONDS = 180;

/**
 * Calls `work` with the id of a written or created document. Ignores the event content, because events arrive
 * late and out of order. Declares the endpoint by hand, because the SDK builder loads the whole
 * Firestore client at startup.
 */
export const onWrite = (
  { name, collection, event: kind = 'written', secrets = [] }: TriggerOptions,
  work: (id: string) => Promise<void>,
): DocumentFunction => {
  const handle = async (event: unknown): Promise<void> => {
    const { document, time } = eventSchema.parse(event);
    const id = document.slice(collection.length + 1);
    try {
      await work(id);
    } catch (error) {
      logError(name, error);
      if (deployedDeps.now() - Date.parse(time) < MAX_EVENT_AGE_MS) throw error;
    }
  };
  const eventTrigger = {
    eventType: `google.cloud.firestore.document.v1.${kind}`,
    eventFilters: { database: '(default)', namespace: '(default)' },
    eventFilterPathPatterns: { document: `${collection}/{id}` },
    retry: true,
  };
  const __endpoint = {
    platform: 'gcfv2',
    region: [region],
    labels: {},
    availableMemoryMb: 512,
    maxInstances: 5,
    timeoutSeconds: TRIGGER_TIMEOUT_SECONDS,
    secretEnvironmentVariables: secrets.map((key) => ({ key })),
    eventTrigger,
  };
  return Object.assign(handle, { __endpoint });
};
