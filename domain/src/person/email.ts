import * as z from 'zod/mini';
import { limits } from '../limits';

/**
 * ASCII dot-atom of RFC 5322 at a host name (RFC 1123): a single `@`, no quotes, comments, address
 * literals or control characters, so that an address is one recipient in every header.
 */
const ADDRESS =
  /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

/** Whether a text is a valid email address. */
export const isEmail = (text: string): boolean =>
  text.length <= limits.email.max && ADDRESS.test(text);

/** A valid email address. */
export const emailSchema = z.string().check(z.refine(isEmail, 'an email address'));

/** The email address of a requester, or an empty string. */
export const requesterEmailSchema = z.union([z.literal(''), emailSchema]);
