import type { HttpsFunction } from 'firebase-functions/v2/https';
import { region } from './config';
import { deployedDeps, type Deps } from './deps';
import { readOnlyFunction } from './http-core';

/** HTML page served through a Hosting rewrite. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Creates an HTTP function that serves a page without user data. */
export const htmlPage = (name: string, render: (deps: Deps) => Promise<Page>): HttpsFunction =>
  readOnlyFunction({
    name,
    options: {
      region,
      memory: '256MiB',
      cpu: 1,
      concurrency: 80,
      maxInstances: 10,
      cors: false,
    },
    send: async (_request, response) => {
      const { html, headers } = await render(deployedDeps);
      response.set(headers).type('html').send(html);
    },
  });
