import type { DomainError } from '@reglament/domain';

/** Body size limit, bytes; well above the longest valid input. */
const MAX_BYTES = 256 * 1024;
const MAX_VALUES = 1_000;
const MAX_DEPTH = 8;

/**
 * Keys that reach object prototypes, and the key by which the SDK decodes typed values. No input
 * uses them.
 */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '@type']);

/** Part of a request that the guard inspects. */
export interface GuardedRequest {
  readonly rawBody?: Buffer;
  body: unknown;
}

const rejections = new WeakMap<GuardedRequest, DomainError>();

/**
 * Inspects a request before the SDK, which logs malformed bodies and merges `__proto__` while
 * decoding. Clears the body of a rejected request and keeps the error for the handler, which
 * reports it after authentication.
 */
export const guardRequest = (request: GuardedRequest): void => {
  const error = validate(request);
  if (error === null) return;
  rejections.set(request, error);
  request.body = { data: null };
};

/** Returns why {@link guardRequest} rejected a request; null when it passed. */
export const rejectionOf = (request: GuardedRequest): DomainError | null =>
  rejections.get(request) ?? null;

function validate({ rawBody, body }: GuardedRequest): DomainError | null {
  if (rawBody !== undefined && rawBody.length > MAX_BYTES) return { code: 'too-large' };
  const isCall = isRecord(body) && Object.keys(body).join('|') === 'data';
  if (isCall && isPlain(body)) return null;
  return { code: 'invalid-input', issues: [{ path: '', code: 'wrong-format' }] };
}

/** Whether a parsed JSON value is within the size and depth limits and free of forbidden keys. */
function isPlain(root: unknown): boolean {
  const pending: { value: unknown; level: number }[] = [{ value: root, level: 0 }];
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, level } = next;
    count += 1;
    if (count > MAX_VALUES || level > MAX_DEPTH) return false;
    if (!isRecord(value)) continue;
    const keys = Object.keys(value);
    if (keys.length > MAX_VALUES || keys.some((key) => FORBIDDEN_KEYS.has(key))) return false;
    for (const key of keys) pending.push({ value: value[key], level: level + 1 });
  }
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
