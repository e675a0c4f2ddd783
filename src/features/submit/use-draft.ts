import { useCallback, useEffect, useState } from 'react';
import { loadDraft, saveDraft, type Draft } from './draft';
import { handedOver, settleHandOver } from './draft-link';
import { onPrefill, prefilled } from './prefill';

/** The form as it is typed, kept on this device with every stroke and shared by the tabs of a browser. */
export const useDraft = () => {
  const [draft, setDraft] = useState(() => handedOver() ?? loadDraft());
  useEffect(settleHandOver, []);
  useEffect(() => saveDraft(draft), [draft]);
  useEffect(() => {
    // What was typed or sent in another tab is what the form holds here as well: nothing goes out twice.
    const onStorage = () => setDraft(loadDraft());
    globalThis.addEventListener('storage', onStorage);
    return () => globalThis.removeEventListener('storage', onStorage);
  }, []);
  useEffect(() => onPrefill((wish) => setDraft((typed) => prefilled(typed, wish))), []);
  const change = useCallback(
    (part: Partial<Draft>) => setDraft((typed) => ({ ...typed, ...part })),
    [],
  );
  return { draft, change, replace: setDraft };
};
