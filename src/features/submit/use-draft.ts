import { useCallback, useEffect, useState } from 'react';
import { loadDraft, saveDraft, type Draft } from './draft';
import { linkedDraft, clearLinkedDraft } from './draft-link';
import { onPrefill, withPrefill } from './prefill';

/** Manages the draft; stored on every change and shared between tabs. */
export const useDraft = () => {
  const [draft, setDraft] = useState(() => linkedDraft() ?? loadDraft());
  useEffect(clearLinkedDraft, []);
  useEffect(() => saveDraft(draft), [draft]);
  useEffect(() => {
    // Takes over changes of other tabs, so that a request is not sent twice.
    const onStorage = () => setDraft(loadDraft());
    globalThis.addEventListener('storage', onStorage);
    return () => globalThis.removeEventListener('storage', onStorage);
  }, []);
  useEffect(() => onPrefill((data) => setDraft((current) => withPrefill(current, data))), []);
  const change = useCallback(
    (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part })),
    [],
  );
  return { draft, change, replace: setDraft };
};
