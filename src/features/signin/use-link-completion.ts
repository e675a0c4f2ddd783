import { useEffect, useRef, useState } from 'react';
import { completeSignInLink } from '../../data/firebase/auth';
import { linkMemory } from './sign-in-link-storage';
import { signInProblemOf } from './sign-in-problem';
import { useAsyncAction } from './use-async-action';

/** Signs in by the link that this page was opened with: at once where the address is known. */
export const useLinkCompletion = () => {
  const [known] = useState(() => linkMemory.read()?.email ?? null);
  const { busy, problem, attempt } = useAsyncAction();
  const begun = useRef(false);
  const complete = (email: string): void =>
    void attempt(() => completeSignInLink(email, globalThis.location.href), signInProblemOf);
  useEffect(() => {
    // A link works once, so the attempt with the known address is made once as well.
    if (known === null || begun.current) return;
    begun.current = true;
    complete(known);
  });
  return { known, isUnderWay: known !== null && problem === null, busy, problem, complete };
};
