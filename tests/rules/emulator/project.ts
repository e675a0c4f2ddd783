import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ask, type Answer } from './client';
import { DATABASE, documentsRoot } from './database';
import { send } from './http';
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
  const files = [{ name: 'firestore.rules', content }];
  await control('PUT', `projects/${projectId}:securityRules`, { rules: { files } });
}

/** Leaves exactly these documents in the project. */
export async function seed(projectId: string, documents: Documents): Promise<void> {
  await control('DELETE', `projects/${projectId}/databases/${DATABASE}/documents`);
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
export const coverage = async (projectId: string): Promise<unknown> =>
  JSON.parse(await control('GET', `projects/${projectId}:ruleCoverage`));

/** Speaks to the emulator itself, not to the database in it. */
async function control(method: string, path: string, body?: object): Promise<string> {
  const answer = await send({ method, path: `/emulator/v1/${path}`, token: 'owner', body });
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.text;
}
