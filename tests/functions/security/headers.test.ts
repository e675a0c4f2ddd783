import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHost, type Host } from '../support/host';

let host: Host;
beforeAll(async () => {
  host = await startHost();
});
afterAll(async () => host.stop());

it.each([
  'helpPage',
  'widgetPage',
  'health',
  'session',
  'attachments',
  'submitTicket',
  'unsubscribe',
])('%s sends no X-Powered-By header', async (name) => {
  const { headers } = await fetch(`${host.url}/${name}`);
  expect(headers.get('x-powered-by')).toBeNull();
});
