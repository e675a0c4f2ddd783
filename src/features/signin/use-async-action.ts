import { useRef, useState } from 'react';
import type { SignInProblem } from './sign-in-problem';

/** Runs one action at a time; exposes its busy state and last problem. */
export const useAsyncAction = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const isRunning = useRef(false);
  const run = async (
    act: () => Promise<void>,
    toProblem: (error: unknown) => SignInProblem | null,
  ): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, clear: () => setProblem(null) };
};
