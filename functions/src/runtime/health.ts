import { onRequest } from 'firebase-functions/v2/https';
import { region } from './config';

/** Health check; answers `{ ok: true }`. */
export const health = onRequest(
  { region, memory: '256MiB', maxInstances: 2 },
  (_request, response) => {
    response.removeHeader('X-Powered-By');
    response.set('Cache-Control', 'no-store').json({ ok: true });
  },
);
