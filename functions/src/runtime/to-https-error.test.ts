import { errorCodes } from '@reglament/domain';
import { expect, it } from 'vitest';
import { toHttpsError } from './to-https-error';

it.each(errorCodes)(
  'sends %s with its details and a 4xx status, or 5xx for server errors',
  (code) => {
    const domainError = { code, retryAfterMs: 5 };
    const error = toHttpsError(domainError);
    expect(error.toJSON()).toMatchObject({ message: code, details: domainError });
    const isServerError = error.httpErrorCode.status >= 500;
    expect(isServerError).toBe(['internal', 'unavailable', 'storage-unavailable'].includes(code));
  },
);
