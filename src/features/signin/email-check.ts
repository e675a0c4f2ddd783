import { isEmail } from '@reglament/domain';

/** Validates an email address; returns an error key or null. */
export const emailError = (typed: string): 'emailRequired' | 'emailFormat' | null => {
  const email = typed.trim();
  if (email === '') return 'emailRequired';
  return isEmail(email) ? null : 'emailFormat';
};
