import { useState } from 'react';
import { sendSignInLink } from '../../data/firebase/auth';
import { useLanguage } from '../../i18n/use-language';
import { signInEmailProblemOf, type SignInProblem } from './sign-in-problem';
import { useAsyncAction } from './use-async-action';

/** A letter with a link: asked for, and how often it was, whatever the address. */
export interface SignInEmail {
  readonly busy: boolean;
  readonly problem: SignInProblem | null;
  readonly sentTimes: number;
  readonly send: (email: string) => void;
}

/** Asks for letters; `onSent` learns nothing of whether the address is known. */
export const useSignInLink = (onSent: (email: string) => void): SignInEmail => {
  const [sentTimes, setSentTimes] = useState(0);
  const { busy, problem, attempt } = useAsyncAction();
  const language = useLanguage();
  const sent = (email: string) => {
    setSentTimes((times) => times + 1);
    onSent(email);
  };
  const send = (email: string) => {
    void attempt(
      async () => {
        await sendSignInLink(email, language);
        sent(email);
      },
      (error) => {
        const told = signInEmailProblemOf(error);
        if (told === null) sent(email);
        return told;
      },
    );
  };
  return { busy, problem, sentTimes, send };
};
