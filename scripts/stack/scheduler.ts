import { registry } from './firebase-tools';

const minuteMs = 60_000;

/**
 * The emulators know the scheduled functions but keep no schedule: a message to a function's topic fires it. Every
 * schedule of ours is safe to fire more often than it is written, so each is fired once a minute.
 */
export function startScheduler(onError: (error: unknown) => void): () => void {
  const timer = setInterval(() => void fireSchedules().catch(onError), minuteMs);
  return () => clearInterval(timer);
}

async function fireSchedules(): Promise<void> {
  const pubsub = registry.get('pubsub')?.pubsub;
  if (pubsub === undefined) return;
  const message = { json: {} };
  await Promise.all(
    scheduled().map((name) => pubsub.topic(`firebase-schedule-${name}`).publishMessage(message)),
  );
}

function scheduled(): string[] {
  const definitions = registry.get('functions')?.getTriggerDefinitions() ?? [];
  return [
    ...new Set(definitions.filter((one) => one.schedule !== undefined).map((one) => one.name)),
  ];
}
