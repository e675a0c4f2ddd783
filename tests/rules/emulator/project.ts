import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { ask, type Answer } from './client';
import { DATABASE, documentsRoot } from './database';
import { send } from './http';
import { wireFields, type PlainFields } from './values';

/** Documents of a project by path. */
export type Documents = ReadonlyMap<string, PlainFields>;

/** Deployed rules. */
export const rulesText = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');

/** Loads rules and documents into an isolated project, replacing its content. */
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

/** Replaces all documents of the project. */
export async function seed(projectId: string, documents: Documents): Promise<void> {
  await control('DELETE', `projects/${projectId}/databases/${DATABASE}/documents`);
  await store(projectId, documents);
}

/** Writes documents, bypassing the rules. */
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

/** Lists every document with its update time, to detect writes. */
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

/** Returns the coverage report of the loaded rules. */
export const coverage = async (projectId: string): Promise<unknown> =>
  JSON.parse(await control('GET', `projects/${projectId}:ruleCoverage`));

/** Calls the control API of the emulator. */
async function control(method: string, path: string, body?: object): Promise<string> {
  const answer = await send({ method, path: `/emulator/v1/${path}`, token: 'owner', body });
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.text;
}
