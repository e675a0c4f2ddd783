import {
  HOST_CLOCK_SKEW_S,
  HOST_TOKEN_LIFE_S,
  hostTokenSchema,
  ok,
  err,
  type HostToken,
  type DomainError,
  type Result,
} from '@reglament/domain';
import type { HostKey } from './host-keys';

/** Expected audience and current time of a token. */
export interface Expected {
  readonly keys: readonly HostKey[];
  /** Project id; a token issued for another project is rejected. */
  readonly audience: string;
  readonly now: number;
}

type Outcome = Result<HostToken, DomainError>;

/**
 * Verifies a host token: signature by a key of its issuer and that key's algorithm, audience, times
 * and claims. Replay is checked by the caller.
 */
export const verifyHostToken = async (token: string, expected: Expected): Promise<Outcome> => {
  const { decodeJwt, errors } = await import('jose');
  try {
    const { iss } = decodeJwt(token);
    const hostKeys = expected.keys.filter(({ host }) => host === iss);
    for (const key of hostKeys) {
      const payload = await verifyWith(token, key, expected).catch((error: unknown) => {
        // Try the next key of the same host.
        if (error instanceof errors.JWSSignatureVerificationFailed) return null;
        if (error instanceof errors.JOSEAlgNotAllowed) return null;
        throw error;
      });
      if (payload !== null) return parsePayload(payload);
    }
    return invalid;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return err({ code: 'token-expired' });
    if (error instanceof errors.JOSEError) return invalid;
    throw error;
  }
};

const invalid = err<DomainError>({ code: 'token-invalid' });

async function verifyWith(token: string, { host, alg, key }: HostKey, expected: Expected) {
  const { importSPKI, jwtVerify } = await import('jose');
  const options = {
    algorithms: [alg],
    issuer: host,
    audience: expected.audience,
    requiredClaims: ['sub', 'jti', 'iat', 'exp'],
    clockTolerance: HOST_CLOCK_SKEW_S,
    currentDate: new Date(expected.now),
    // Rejects tokens with a future `iat` too.
    maxTokenAge: HOST_TOKEN_LIFE_S,
  };
  const { payload } =
    alg === 'HS256'
      ? await jwtVerify(token, new TextEncoder().encode(key), options)
      : await jwtVerify(token, await importSPKI(key, alg), options);
  return payload;
}

function parsePayload(payload: unknown): Outcome {
  const parsed = hostTokenSchema.safeParse(payload);
  if (!parsed.success) return invalid;
  const { exp, iat, email_verified: isVerified } = parsed.data;
  if (exp - iat > HOST_TOKEN_LIFE_S) return invalid;
  return isVerified ? ok(parsed.data) : err({ code: 'email-unverified' });
}
