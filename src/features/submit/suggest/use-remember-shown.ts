import { useEffect, useEffectEvent } from 'react';
import type { FoundArticle } from '../../../data/help/search';
import type { Draft } from '../draft';
import { withLatest } from '../draft-extras';

/** What stands there for less was not read by anybody, milliseconds. */
const READ_MS = 700;

interface Form {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** Keeps which articles stood below the subject long enough to be seen (clause 1.2). */
export const useRememberShown = (
  found: readonly FoundArticle[] | null,
  { draft, change }: Form,
): void => {
  const slugs = (found ?? []).map(({ entry }) => entry.slug).join(' ');
  const remember = useEffectEvent(() => {
    const { shown, opened } = draft.deflection;
    change({ deflection: { shown: withLatest(shown, slugs.split(' ')), opened } });
  });
  useEffect(() => {
    if (slugs === '') return undefined;
    const timer = setTimeout(() => remember(), READ_MS);
    return () => clearTimeout(timer);
  }, [slugs]);
};
