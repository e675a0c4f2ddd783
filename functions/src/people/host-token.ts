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

/** Who a token must be for, and when it is looked at. */
export interface Expected {
  readonly keys: readonly HostKey[];
  /** The project: a token made for a trial project opens no other. */
  readonly audience: string;
  readonly now: number;
}

type Outcome = Result<HostToken, DomainError>;

/**
 * Checks the token of a host: signature by a key of the host that it names and by the algorithm of that
 * key, audience, times, and what it says. Whether it was used before is asked elsewhere.
 */
export const verifyHostToken = async (token: string, expected: Expected): Promise<Outcome> => {
  const { decodeJwt, errors } = await import('jose');
  try {
    const { iss } = decodeJwt(token);
    const own = expected.keys.filter(({ host }) => host === iss);
    for (const key of own) {
      const payload = await verified(token, key, expected).catch((error: unknown) => {
        // Another key of the same host may fit.
        if (error instanceof errors.JWSSignatureVerificationFailed) return null;
        if (error instanceof errors.JOSEAlgNotAllowed) return null;
        throw error;
      });
      if (payload !== null) return read(payload);
    }
    return invalid;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return err({ code: 'token-expired' });
    if (error instanceof errors.JOSEError) return invalid;
    throw error;
  }
};

const invalid = err<DomainError>({ code: 'token-invalid' });

async function verified(token: string, { host, alg, key }: HostKey, expected: Expected) {
  const { importSPKI, jwtVerify } = await import('jose');
  const options = {
    algorithms: [alg],
    issuer: host,
    audience: expected.audience,
    requiredClaims: ['sub', 'jti', 'iat', 'exp'],
    clockTolerance: HOST_CLOCK_SKEW_S,
    currentDate: new Date(expected.now),
    // Refuses a token from the future as well.
    maxTokenAge: HOST_TOKEN_LIFE_S,
  };
  const { payload } =
    alg === 'HS256'
      ? await jwtVerify(token, new TextEncoder().encode(key), options)
      : await jwtVerify(token, await importSPKI(key, alg), options);
  return payload;
}

function read(payload: unknown): Outcome {
  const parsed = hostTokenSchema.safeParse(payload);
  if (!parsed.success) return invalid;
  const { exp, iat, email_verified: isProved } = parsed.data;
  if (exp - iat > HOST_TOKEN_LIFE_S) return invalid;
  return isProved ? ok(parsed.data) : err({ code: 'email-unverified' });
}
