import { mailSchema } from '../ticket/event';
import { withDeadlineFromV1 } from './from-v1';
import { storedReader } from './reader';

/** Reads `outbox/{id}` of any version. */
export const upgradeMail = storedReader(mailSchema, { 1: withDeadlineFromV1 });
