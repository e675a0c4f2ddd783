import { useEffect, useEffectEvent } from 'react';
import type { FoundArticle } from '../../../data/help/search';
import type { Draft } from '../draft';
import { withLatest } from '../draft-extras';

/** Minimum display time for a suggestion to count as shown, in milliseconds. */
const MIN_DISPLAY_MS = 700;

interface Form {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Records which articles were displayed below the subject (clause 1.2). */
export const useRememberShown = (
  found: readonly FoundArticle[] | null,
  { draft, change }: Form,
): void => {
  const slugs = (found ?? []).map(({ entry }) => entry.slug).join(' ');
  const recordShown = useEffectEvent(() => {
    const { shown, opened } = draft.deflection;
    change({ deflection: { shown: withLatest(shown, slugs.split(' ')), opened } });
  });
  useEffect(() => {
    if (slugs === '') return undefined;
    const timer = setTimeout(() => recordShown(), MIN_DISPLAY_MS);
    return () => clearTimeout(timer);
  }, [slugs]);
};
