import type { DomainError } from '@reglament/domain';

/** Far above the longest input that is allowed, and cheap to look at. */
const MAX_BYTES = 256 * 1024;
const MAX_VALUES = 1_000;
const MAX_DEPTH = 8;

/**
 * Keys that reach into the prototypes of objects, and the one by which the SDK revives typed values:
 * no input has any of them.
 */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '@type']);

/** A request as far as it is looked at. */
export interface Guarded {
  readonly rawBody?: Buffer;
  body: unknown;
}

const domainErrors = new WeakMap<Guarded, DomainError>();

/**
 * Looks at a request before the SDK does, which writes what it does not understand to the log and
 * merges `__proto__` into what it decodes. A request that does not pass loses its body; the reason is
 * kept for the handler, which answers when it knows who asks.
 */
export const guardRequest = (request: Guarded): void => {
  const refusal = domainErrorOf(request);
  if (refusal === null) return;
  domainErrors.set(request, refusal);
  request.body = { data: null };
};

/** Why a request did not pass {@link guardRequest}; null when it did. */
export const rejectionOf = (request: Guarded): DomainError | null =>
  domainErrors.get(request) ?? null;

function domainErrorOf({ rawBody, body }: Guarded): DomainError | null {
  if (rawBody !== undefined && rawBody.length > MAX_BYTES) return { code: 'too-large' };
  const isCall = isRecord(body) && Object.keys(body).join('|') === 'data';
  if (isCall && isPlain(body)) return null;
  return { code: 'invalid-input', issues: [{ path: '', code: 'wrong-format' }] };
}

/** Whether a value parsed from JSON is small, shallow and free of forbidden keys. */
function isPlain(root: unknown): boolean {
  const open: { value: unknown; level: number }[] = [{ value: root, level: 0 }];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, level } = next;
    seen += 1;
    if (seen > MAX_VALUES || level > MAX_DEPTH) return false;
    if (!isRecord(value)) continue;
    const keys = Object.keys(value);
    if (keys.length > MAX_VALUES || keys.some((key) => FORBIDDEN_KEYS.has(key))) return false;
    for (const key of keys) open.push({ value: value[key], level: level + 1 });
  }
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
