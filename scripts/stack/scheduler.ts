import { registry } from './firebase-tools';

const minuteMs = 60_000;

/**
 * Runs every scheduled function once a minute by a message to its topic, because the emulators do
 * not run schedules. All schedules are safe to run more often than configured.
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
