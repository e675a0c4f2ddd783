import * as z from 'zod/mini';
import type { SessionUser } from './firebase/auth';
import { callFunction } from './firebase/functions';
import { isFramed } from './framed';
import { personalRecord } from './personal-record';

/**
 * Registers the verified address of a user, so that agents find them and emails from it are theirs
 * (clause 2.5). Once for each address in this browser; a repeat changes nothing. Users of hosts are
 * registered by their hosts.
 */
export const registerAddress = async (user: SessionUser): Promise<void> => {
  const registered = personalRecord(`registered:${user.uid}`, z.string());
  const isFromHost = user.uid.startsWith('host:');
  if (!user.emailVerified || isFromHost || isFramed() || registered.read() === user.email) return;
  try {
    await callFunction('registerAddress', {});
    registered.write(user.email);
  } catch {
    // The next page load repeats it.
  }
};
