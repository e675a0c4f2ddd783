import { limits } from '@reglament/domain';

/** Something, an at sign, something with a dot: the letter itself proves the rest. */
const SHAPE = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** What is wrong with a typed address, before anything is sent. */
export const emailFault = (typed: string): 'emailRequired' | 'emailFormat' | null => {
  const email = typed.trim();
  if (email === '') return 'emailRequired';
  return SHAPE.test(email) && email.length <= limits.email.max ? null : 'emailFormat';
};
