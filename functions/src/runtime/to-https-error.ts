import type { ErrorCode, DomainError } from '@reglament/domain';
import { HttpsError, type FunctionsErrorCode } from 'firebase-functions/v2/https';

/** Nearest code of the callable protocol; clients read the stable code from the details. */
const protocolCodes = {
  unauthenticated: 'unauthenticated',
  'email-unverified': 'permission-denied',
  forbidden: 'permission-denied',
  'not-found': 'not-found',
  'invalid-input': 'invalid-argument',
  'too-large': 'invalid-argument',
  conflict: 'aborted',
  'already-taken': 'aborted',
  'wrong-status': 'failed-precondition',
  'same-category': 'failed-precondition',
  'reopen-expired': 'failed-precondition',
  'reason-unknown': 'invalid-argument',
  'reason-incomplete': 'invalid-argument',
  'already-contested': 'failed-precondition',
  'not-contestable': 'failed-precondition',
  'contest-expired': 'failed-precondition',
  'not-an-agent': 'failed-precondition',
  'address-taken': 'already-exists',
  'command-reused': 'already-exists',
  'token-invalid': 'unauthenticated',
  'token-expired': 'unauthenticated',
  'token-used': 'already-exists',
  'rate-limited': 'resource-exhausted',
  'file-type': 'invalid-argument',
  'file-corrupt': 'invalid-argument',
  'file-too-large': 'invalid-argument',
  'file-too-many-pixels': 'invalid-argument',
  'file-too-many-frames': 'invalid-argument',
  'file-too-complex': 'invalid-argument',
  'file-gone': 'failed-precondition',
  'storage-unavailable': 'unavailable',
  unavailable: 'unavailable',
  internal: 'internal',
} as const satisfies Record<ErrorCode, FunctionsErrorCode>;

/** Converts a domain error to the error that a callable throws. */
export const toHttpsError = (error: DomainError): HttpsError =>
  new HttpsError(protocolCodes[error.code], error.code, error);
