import { err, MAX_EMAIL_BYTES, ok, type DomainError, type Result } from '@reglament/domain';
import { readBody } from '../attachments/body';
import type { Deps } from '../runtime/deps';
import type { HttpRequest } from '../runtime/http';
import { deployedPorts, type Inbound } from './ports';
import { rawMessageOf } from './request-body';
import { verifySignature } from './signature';
import { takeEmail } from './take-email';

/** Space of the form around the message, bytes. */
const FORM_OVERHEAD = 64 * 1_024;

/**
 * Receives an email from a provider or a gateway: a raw message, or a form with the field `email`,
 * signed by HMAC. Succeeds once the message is stored, whatever becomes of it.
 */
export const receiveRequest = async (
  request: HttpRequest['request'],
  deps: Deps,
  ports = deployedPorts(),
): Promise<Result<null, DomainError>> => {
  const inbound: Inbound = { ports, deps };
  const body = await readBody(request, MAX_EMAIL_BYTES + FORM_OVERHEAD);
  if (body === null) return err({ code: 'too-large' });
  const signature = {
    timestamp: request.get('x-reglament-timestamp') ?? '',
    signature: request.get('x-reglament-signature') ?? '',
  };
  const verified = verifySignature(signature, body, { secret: ports.secret, now: deps.now() });
  if (!verified.ok) return verified;
  const raw = await rawMessageOf(Buffer.from(body), request.get('content-type') ?? '');
  if (raw === null) return err({ code: 'invalid-input' });
  if (raw.length > MAX_EMAIL_BYTES) return err({ code: 'too-large' });
  const source = request.get('x-reglament-source') === 'smtp' ? 'smtp' : 'https';
  await takeEmail(raw, source, inbound);
  return ok(null);
};
