import type { DomainError } from '@reglament/domain';
import { useState } from 'react';
import { CommandError } from '../../data/firebase/command-error';
import { testEmail } from '../../data/people';

/** Asks for a test message, or states that it has arrived; the live record shows the result. */
export const useTestEmail = () => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DomainError | null>(null);
  const run = async (step: Parameters<typeof testEmail>[0]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await testEmail(step);
    } catch (error) {
      setProblem(error instanceof CommandError ? error.refusal : { code: 'internal' });
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, ask: (step: Parameters<typeof testEmail>[0]) => void run(step) };
};
