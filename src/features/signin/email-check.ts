import { isEmail } from '@reglament/domain';

/** What is wrong with a typed address, before anything is sent. */
export const emailError = (typed: string): 'emailRequired' | 'emailFormat' | null => {
  const email = typed.trim();
  if (email === '') return 'emailRequired';
  return isEmail(email) ? null : 'emailFormat';
};
