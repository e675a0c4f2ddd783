import { useRef, useState } from 'react';
import type { SignInProblem } from './sign-in-problem';

/** One try at a time: whether it is under way, and why the last one did not work. */
export const useAsyncAction = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const running = useRef(false);
  const attempt = async (
    act: () => Promise<void>,
    explain: (error: unknown) => SignInProblem | null,
  ): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      setProblem(explain(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, attempt, clear: () => setProblem(null) };
};
