import { queuedEmailSchema } from '../notification/email';
import { withDeadlineFromV1 } from './from-v1';
import { storedReader } from './reader';

/** Reads `outbox/{id}` of any version. */
export const upgradeMail = storedReader(queuedEmailSchema, { 1: withDeadlineFromV1 });
