import { projectId } from './env';
import { host } from './ports';
import type { Stack } from './start-stack';

/** The emulators accept this token as full access. */
const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

export async function isDatabaseEmpty(stack: Stack): Promise<boolean> {
  const url = `${documentsUrl(stack, 'v1')}:listCollectionIds`;
  const response = await fetch(url, { method: 'POST', headers, body: '{"pageSize":1}' });
  if (!response.ok)
    throw new Error(`Firestore answered ${response.status}: ${await response.text()}`);
  return !(await response.text()).includes('collectionIds');
}

/** Deletes all documents and accounts. */
export async function clearData(stack: Stack): Promise<void> {
  const accounts = `http://${host}:${stack.ports.auth}/emulator/v1/projects/${projectId}/accounts`;
  for (const url of [documentsUrl(stack, 'emulator/v1'), accounts]) {
    const response = await fetch(url, { method: 'DELETE', headers });
    if (!response.ok)
      throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  }
}

function documentsUrl(stack: Stack, api: string): string {
  return `http://${host}:${stack.ports.firestore}/${api}/projects/${projectId}/databases/(default)/documents`;
}

/** Allows the example host to embed the widget under both host names; an existing list is kept. */
export async function allowExample(stack: Stack): Promise<void> {
  const { example } = stack.ports;
  const origins = [`http://${host}:${example}`, `http://localhost:${example}`];
  const values = origins.map((stringValue) => ({ stringValue }));
  const response = await fetch(`${documentsUrl(stack, 'v1')}/config?documentId=widget`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ fields: { origins: { arrayValue: { values } } } }),
  });
  const exists = response.status === 409;
  if (!response.ok && !exists)
    throw new Error(`config/widget was answered with ${response.status}: ${await response.text()}`);
}
