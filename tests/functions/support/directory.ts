import { createHmac, sign } from 'node:crypto';
import { directory } from '../../../functions/src/people/directory';
import { deployedDeps, type Deps } from '../../../functions/src/runtime/deps';
import type { SignedBatch } from '../../../functions/src/runtime/signed-endpoint';
import { hostSecret, rsaPrivateKey } from './host-tokens';

/** Parts of a batch that a test changes. */
interface BatchOptions {
  readonly host?: string;
  readonly key?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
}

const signedText = (timestamp: string, body: string): string => `${timestamp}.${body}`;

/** Signs rows as the server of a host does (HMAC). */
export const signedBatch = (
  people: readonly unknown[],
  {
    host = 'shows',
    key = hostSecret,
    timestamp = Math.floor(Date.now() / 1_000),
  }: BatchOptions = {},
): SignedBatch => {
  const body = JSON.stringify({ people });
  const text = signedText(String(timestamp), body);
  return {
    host,
    timestamp: String(timestamp),
    signature: createHmac('sha256', key).update(text).digest('base64url'),
    body: Buffer.from(body),
  };
};

/** Signs rows with the RSA key of the host `kennels`. */
export const batchSignedWithRsa = (people: readonly unknown[]): SignedBatch => {
  const batch = signedBatch(people, { host: 'kennels' });
  const text = signedText(batch.timestamp, batch.body.toString('utf8'));
  return {
    ...batch,
    signature: sign('sha256', Buffer.from(text), rsaPrivateKey).toString('base64url'),
  };
};

/** Delivers a batch in this process. */
export const deliver = async (batch: SignedBatch, deps: Deps = deployedDeps) =>
  directory(batch, deps);
