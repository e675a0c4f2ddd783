import { limits } from '@reglament/domain';
import type { Draft } from './draft';

/** What would speed up the answer (clause 2.2); null while there is nothing to speed up yet. */
export const helpfulOf = (draft: Draft): 'objects' | 'steps' | 'enough' | null => {
  const isBegun = draft.text.trim().length >= limits.text.min;
  // A buyer has no card yet and nothing to repeat.
  if (!isBegun || draft.category === null || draft.category === 'prospect') return null;
  if (draft.objects.every(({ id }) => id.trim() === '')) return 'objects';
  return draft.steps.trim() === '' && draft.category !== 'merge-cards' ? 'steps' : 'enough';
};
