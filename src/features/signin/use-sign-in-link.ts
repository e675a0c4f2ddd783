import { useState } from 'react';
import { sendSignInLink } from '../../data/firebase/auth';
import { useLanguage } from '../../i18n/use-language';
import { signInEmailProblemOf, type SignInProblem } from './sign-in-problem';
import { useAsyncAction } from './use-async-action';

/** State of requesting a sign-in email. */
export interface SignInEmail {
  readonly busy: boolean;
  readonly problem: SignInProblem | null;
  readonly sentTimes: number;
  readonly send: (email: string) => void;
}

/** Requests sign-in emails; `onSent` does not reveal whether the address has an account. */
export const useSignInLink = (onSent: (email: string) => void): SignInEmail => {
  const [sentTimes, setSentTimes] = useState(0);
  const { busy, problem, run } = useAsyncAction();
  const language = useLanguage();
  const onRequested = (email: string) => {
    setSentTimes((times) => times + 1);
    onSent(email);
  };
  const send = (email: string) => {
    void run(
      async () => {
        await sendSignInLink(email, language);
        onRequested(email);
      },
      (error) => {
        const emailProblem = signInEmailProblemOf(error);
        if (emailProblem === null) onRequested(email);
        return emailProblem;
      },
    );
  };
  return { busy, problem, sentTimes, send };
};
