import { ok, type DomainError, type Result } from '@reglament/domain';
import { onRequest, type HttpsFunction, type Request } from 'firebase-functions/v2/https';
import { capacity } from './config';
import { deployedDeps, type Deps } from './deps';
import { runCall } from './http-core';

/** Request of a page whose form posts to its own address. */
export interface FormRequest {
  readonly isPost: boolean;
  /** Returns a parameter of the query; empty if it is missing or repeated. */
  readonly parameter: (name: string) => string;
}

/** Response of a form page. */
export interface FormAnswer {
  readonly status: 200 | 400 | 503;
  readonly html: string;
}

interface FormOptions<Value> {
  readonly name: string;
  /** Cloud Functions secrets that the work reads from the environment. */
  readonly secrets: string[];
  readonly work: (request: FormRequest, deps: Deps) => Promise<Result<Value, DomainError>>;
  readonly render: (request: FormRequest, outcome: Result<Value, DomainError>) => FormAnswer;
}

/** The address may hold a token, so it must not reach caches or other sites. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/**
 * Creates an HTTP function that serves a page without scripts and accepts its form. Only the
 * address carries credentials, never cookies, which prevents CSRF.
 */
export const formPage = <Value>({
  name,
  secrets,
  work,
  render,
}: FormOptions<Value>): HttpsFunction =>
  onRequest({ ...capacity, secrets, cors: false }, async (request, response) => {
    response.removeHeader('X-Powered-By');
    response.set(headers);
    if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
      response.set('Allow', 'GET, HEAD, POST').status(405).end();
      return;
    }
    const form = formRequestOf(request);
    const outcome = await runCall({
      name,
      handle: async () => {
        const worked = await work(form, deployedDeps);
        return worked.ok ? ok({ value: worked.value }) : worked;
      },
    });
    const { status, html } = render(form, outcome);
    response.status(status).type('html').send(html);
  });

const formRequestOf = ({ method, query }: Request): FormRequest => ({
  isPost: method === 'POST',
  parameter: (name) => {
    const value: unknown = query[name];
    return typeof value === 'string' ? value : '';
  },
});
