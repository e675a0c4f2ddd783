import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ask, type Answer } from './client';
import { DATABASE, documentsRoot, emulatorHost } from './database';
import { wireFields, type PlainFields } from './values';

/** The documents of a project by path. */
export type Documents = ReadonlyMap<string, PlainFields>;

/** The rules as they are deployed. */
export const rulesText = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');

/** Puts rules and documents into a project that nothing else uses, in place of what was there. */
export async function prepareProject(
  projectId: string,
  rules: string,
  documents: Documents,
): Promise<void> {
  await loadRules(projectId, rules);
  await seed(projectId, documents);
}

async function loadRules(projectId: string, content: string): Promise<void> {
  const response = await control(`projects/${projectId}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
  });
  if (!response.ok) throw new Error(`the rules do not load: ${await response.text()}`);
}

/** Leaves exactly these documents in the project. */
export async function seed(projectId: string, documents: Documents): Promise<void> {
  const cleared = await control(`projects/${projectId}/databases/${DATABASE}/documents`, {
    method: 'DELETE',
  });
  if (!cleared.ok) throw new Error(`the database is not cleared: ${await cleared.text()}`);
  await store(projectId, documents);
}

/** Writes documents past the rules, as the functions do. */
export async function store(projectId: string, documents: Documents): Promise<void> {
  const writes = [...documents].map(([path, fields]) => ({
    update: { name: `${documentsRoot(projectId)}/${path}`, fields: wireFields(fields) },
  }));
  const answer = await ask(projectId, 'owner', {
    method: 'POST',
    path: ':commit',
    body: { writes },
  });
  if (answer.status !== 200) throw new Error(`seeding failed: ${answer.error?.message ?? ''}`);
}

const snapshotSchema = z.array(
  z.object({
    document: z.optional(z.object({ name: z.string(), updateTime: z.string() })),
  }),
);

/** Every document of the project with the time of its last change, to see that nothing was written. */
export async function snapshot(projectId: string): Promise<readonly string[]> {
  const answer: Answer = await ask(projectId, 'owner', {
    method: 'POST',
    path: ':runQuery',
    body: { structuredQuery: { from: [{ allDescendants: true }] } },
  });
  return snapshotSchema
    .parse(answer.body)
    .flatMap(({ document }) =>
      document === undefined ? [] : [`${document.name} ${document.updateTime}`],
    )
    .toSorted();
}

/** The emulator's report of what each expression of the loaded rules came to. */
export async function coverage(projectId: string): Promise<unknown> {
  const response = await control(`projects/${projectId}:ruleCoverage`, { method: 'GET' });
  return response.json();
}

const control = (path: string, init: RequestInit): Promise<Response> =>
  fetch(`http://${emulatorHost()}/emulator/v1/${path}`, {
    ...init,
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
  });
