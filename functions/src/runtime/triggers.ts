import type { HttpsFunction } from 'firebase-functions/v2/https';
import { onSchedule, type ScheduleFunction } from 'firebase-functions/v2/scheduler';
import * as z from 'zod/mini';
import { region } from './config';
import { deployedDeps, type Deps } from './deps';
import { logError, logRun } from './log';

/** What a run did, in numbers. */
export type RunStats = Readonly<Record<string, number>>;

/** Half of the time that a scheduled function may take, so that a run ends by itself. */
const RUN_MS = 240_000;

/** Work that is done again and again; a run that was cut short is finished by the next one. */
export const schedule = (
  { name, every }: { readonly name: string; readonly every: string },
  work: (deps: Deps, until: number) => Promise<RunStats>,
): ScheduleFunction =>
  onSchedule(
    {
      schedule: every,
      timeZone: 'Europe/Moscow',
      region,
      memory: '512MiB',
      maxInstances: 1,
      timeoutSeconds: 480,
    },
    async () => {
      try {
        logRun(name, await work(deployedDeps, deployedDeps.now() + RUN_MS));
      } catch (error) {
        logError(name, error);
        throw error;
      }
    },
  );

/** The part of a CloudEvent of Firestore that is looked at. */
const eventSchema = z.object({ document: z.string(), time: z.string() });

/** A repeat of an event that is older than this is given up, milliseconds: a sweep finds what it left. */
const OLDEST_EVENT_MS = 3_600_000;

/** A function that is told of every write to a document, at least once and in any order. */
export type DocumentFunction = ((event: unknown) => Promise<void>) &
  Pick<HttpsFunction, '__endpoint'>;

/**
 * Calls `work` with the id of a document that was written. The event's own content is not read: events
 * come late and out of order, only the document itself is true. The SDK's builder of such functions
 * loads the whole database client at once, more than all the rest of the bundle; so the function
 * describes itself.
 */
export const onWrite = (
  { name, collection }: { readonly name: string; readonly collection: string },
  work: (id: string) => Promise<void>,
): DocumentFunction => {
  const handle = async (event: unknown): Promise<void> => {
    const { document, time } = eventSchema.parse(event);
    const id = document.slice(collection.length + 1);
    try {
      await work(id);
    } catch (error) {
      logError(name, error);
      if (deployedDeps.now() - Date.parse(time) < OLDEST_EVENT_MS) throw error;
    }
  };
  const eventTrigger = {
    eventType: 'google.cloud.firestore.document.v1.written',
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
    eventTrigger,
  };
  return Object.assign(handle, { __endpoint });
};
