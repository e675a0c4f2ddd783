import { useEffect, useRef, useState } from 'react';
import { completeSignInLink } from '../../data/firebase/auth';
import { signInLinkStorage } from './sign-in-link-storage';
import { signInProblemOf } from './sign-in-problem';
import { useAsyncAction } from './use-async-action';

/** Signs in with the email link of this page, at once if the address is stored. */
export const useLinkCompletion = () => {
  const [known] = useState(() => signInLinkStorage.read()?.email ?? null);
  const { busy, problem, run } = useAsyncAction();
  const isStarted = useRef(false);
  const complete = (email: string): void =>
    void run(() => completeSignInLink(email, globalThis.location.href), signInProblemOf);
  useEffect(() => {
    // A link works once, so the automatic sign-in runs once.
    if (known === null || isStarted.current) return;
    isStarted.current = true;
    complete(known);
  });
  return { known, isInProgress: known !== null && problem === null, busy, problem, complete };
};
