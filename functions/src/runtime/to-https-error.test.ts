import { errorCodes } from '@reglament/domain';
import { expect, it } from 'vitest';
import { toHttpsError } from './to-https-error';

it.each(errorCodes)(
  '%s reaches the client whole, as an error of its own and not of the server',
  (code) => {
    const refusal = { code, retryAfterMs: 5 };
    const error = toHttpsError(refusal);
    expect(error.toJSON()).toMatchObject({ message: code, details: refusal });
    const isServers = error.httpErrorCode.status >= 500;
    expect(isServers).toBe(['internal', 'unavailable', 'storage-unavailable'].includes(code));
  },
);
