import { createHash } from 'node:crypto';
import type { HttpsFunction, Request } from 'firebase-functions/v2/https';
import { capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { readOnlyFunction } from './http-core';

/** What is asked for by its address. */
export interface PageRequest {
  readonly path: string;
  readonly language: string;
  /** Language tags that the browser prefers, best first. */
  readonly preferred?: readonly string[];
}

/** What everyone may read at an address. */
export interface PublicPage {
  readonly status: 200 | 404;
  readonly type: 'html' | 'json' | 'xml' | 'txt';
  readonly body: string;
  /** A page that is less than it should be is not kept by anybody. */
  readonly isDegraded?: boolean;
  /** The language was negotiated: another browser gets another page at the same address. */
  readonly isNegotiated?: boolean;
}

/** Browsers ask again after a minute, the network between them and us after five. */
const CACHED = 'public, max-age=60, s-maxage=300';

/**
 * A function that serves pages by GET to everyone, the same to each: cached on the way, with a mark by
 * which a repeat costs no bytes.
 */
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
