import { randomUUID } from 'node:crypto';
import { fromEnv, projectId, region } from './world';

/** Firestore CloudEvent. */
export interface WrittenEvent {
  readonly id: string;
  readonly time: string;
  readonly document: string;
  readonly data: unknown;
}

/** Builds the event of a document write; its content may be stale. */
export const writtenEvent = (
  document: string,
  fields: Readonly<Record<string, unknown>>,
  time = new Date(),
): WrittenEvent => ({
  id: randomUUID(),
  time: time.toISOString(),
  document,
  data: { value: { name: document, fields, updateTime: time.toISOString() } },
});

const triggerUrl = (name: string): string =>
  `http://${fromEnv('FUNCTIONS_EMULATOR_HOST')}/functions/projects/${projectId}/triggers/${region}-${name}-0`;

/** Delivers an event to a trigger; returns the HTTP status. */
export const deliver = async (name: string, event: WrittenEvent): Promise<number> => {
  const response = await fetch(triggerUrl(name), {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json' },
    body: JSON.stringify({
      specversion: '1.0',
      type: 'google.cloud.firestore.document.v1.written',
      source: `//firestore.googleapis.com/projects/${projectId}/databases/(default)`,
      datacontenttype: 'application/json',
      ...event,
    }),
  });
  await response.text();
  return response.status;
};

/** Runs a scheduled function; returns the HTTP status. */
export const fire = async (name: string): Promise<number> => {
  const response = await fetch(triggerUrl(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await response.text();
  return response.status;
};
