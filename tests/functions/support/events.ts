import { randomUUID } from 'node:crypto';
import { fromEnv, projectId, region } from './world';

/** An event of Firestore as it is delivered, at least once and in any order. */
export interface WrittenEvent {
  readonly id: string;
  readonly time: string;
  readonly document: string;
  readonly data: unknown;
}

/** The event of a write to a document; what it says of the content may be long out of date. */
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

/** Delivers an event to a trigger, as often as it is called. */
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

/** Runs a scheduled function now. */
export const fire = async (name: string): Promise<number> => {
  const response = await fetch(triggerUrl(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  await response.text();
  return response.status;
};
