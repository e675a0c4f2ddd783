import type { Refusal } from '@reglament/domain';

/** Far above the longest input that is allowed, and cheap to look at. */
const MOST_BYTES = 256 * 1024;
const MOST_VALUES = 1_000;
const MOST_LEVELS = 8;

/**
 * Keys that reach into the prototypes of objects, and the one by which the SDK revives typed values:
 * no input has any of them.
 */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '@type']);

/** A request as far as it is looked at. */
export interface Screened {
  readonly rawBody?: Buffer;
  body: unknown;
}

const refusals = new WeakMap<Screened, Refusal>();

/**
 * Looks at a request before the SDK does, which writes what it does not understand to the log and
 * merges `__proto__` into what it decodes. A request that does not pass loses its body; the reason is
 * kept for the handler, which answers when it knows who asks.
 */
export const screen = (request: Screened): void => {
  const refusal = refusalOf(request);
  if (refusal === null) return;
  refusals.set(request, refusal);
  request.body = { data: null };
};

/** Why a request did not pass {@link screen}; null when it did. */
export const screenedOut = (request: Screened): Refusal | null => refusals.get(request) ?? null;

function refusalOf({ rawBody, body }: Screened): Refusal | null {
  if (rawBody !== undefined && rawBody.length > MOST_BYTES) return { code: 'too-large' };
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
    if (seen > MOST_VALUES || level > MOST_LEVELS) return false;
    if (!isRecord(value)) continue;
    const keys = Object.keys(value);
    if (keys.length > MOST_VALUES || keys.some((key) => FORBIDDEN_KEYS.has(key))) return false;
    for (const key of keys) open.push({ value: value[key], level: level + 1 });
  }
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
