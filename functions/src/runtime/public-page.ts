import { createHash } from 'node:crypto';
import type { HttpsFunction, Request } from 'firebase-functions/v2/https';
import { capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { readOnlyFunction } from './http-core';

/** Request of a public page. */
export interface PageRequest {
  readonly path: string;
  readonly language: string;
  /** Accepted language tags, most preferred first. */
  readonly preferred?: readonly string[];
}

/** Public response of an address. */
export interface PublicPage {
  readonly status: 200 | 404;
  readonly type: 'html' | 'json' | 'xml' | 'txt';
  readonly body: string;
  /** Whether the page is incomplete and must not be cached. */
  readonly isDegraded?: boolean;
  /** Whether the language was negotiated, so that the response varies by Accept-Language. */
  readonly isNegotiated?: boolean;
}

/** Cached for one minute in browsers and five minutes in the CDN. */
const CACHED = 'public, max-age=60, s-maxage=300';

/** Creates an HTTP function that serves public pages by GET, with cache headers and an ETag. */
export const publicPage = (
  name: string,
  answer: (request: PageRequest, deps: Deps) => Promise<PublicPage>,
): HttpsFunction =>
  readOnlyFunction({
    name,
    options: { ...capacity, memory: '256MiB' },
    send: async (request, response) => {
      const page = await answer(requestOf(request), deployedDeps);
      if (page.isNegotiated) response.vary('Accept-Language');
      response
        .status(page.status)
        .type(page.type)
        .set('Cache-Control', page.isDegraded ? 'no-store' : CACHED)
        .set('ETag', `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 27)}"`)
        .set('X-Content-Type-Options', 'nosniff')
        .send(page.body);
    },
  });

function requestOf(request: Request): PageRequest {
  const language: unknown = request.query['lang'];
  return {
    path: request.path,
    language: typeof language === 'string' ? language : '',
    preferred: request.acceptsLanguages().filter((tag) => tag !== '*'),
  };
}
