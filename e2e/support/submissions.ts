import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { projectId } from '../../scripts/stack/env';
import { host, type StackPorts } from '../../scripts/stack/ports';
import { unsignedToken } from '../../tests/rules/emulator/token';

/** A submission of a unique user, which can be retried. */
export interface Submission {
  readonly uid: string;
  readonly commandId: string;
}

/** A submission acknowledged with a ticket number. */
export interface Acknowledged extends Submission {
  readonly number: string;
}

const answerSchema = z.object({ result: z.object({ number: z.string() }) });

/** Uses a new user each time, to avoid rate limits. */
export const newSubmission = (): Submission => ({
  uid: `restart-${randomUUID()}`,
  commandId: randomUUID(),
});

/** Sends a submission; returns null if it was not acknowledged. */
export const send = async (
  ports: StackPorts,
  submission: Submission,
): Promise<Acknowledged | null> => {
  const { uid, commandId } = submission;
  const claims = { name: 'Вера', email: `${uid}@reglament.test`, email_verified: true };
  const response = await fetch(
    `http://${host}:${ports.functions}/${projectId}/europe-west1/submitTicket`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${unsignedToken(projectId, uid, claims)}`,
      },
      body: JSON.stringify({
        data: {
          commandId,
          category: 'organiser-system',
          subject: 'Каталог выставки не собирается',
          text: 'При сборке каталога страница показывает ошибку 500.',
          objects: [],
          language: 'ru',
        },
      }),
    },
  ).catch(() => null);
  const text = (await response?.text().catch(() => null)) ?? null;
  if (response?.ok !== true || text === null) return null;
  return { ...submission, number: answerSchema.parse(JSON.parse(text)).result.number };
};

/** Returns the acknowledged ticket numbers that are missing in the database. */
export const missingTickets = async (
  ports: StackPorts,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> => {
  const documents = `http://${host}:${ports.firestore}/v1/projects/${projectId}/databases/(default)/documents`;
  const found = await Promise.all(
    acknowledged.map(async ({ number }) => {
      const response = await fetch(`${documents}/tickets/${number}`, {
        headers: { authorization: 'Bearer owner' },
      });
      await response.arrayBuffer();
      return response.ok ? [] : [number];
    }),
  );
  return found.flat();
};
