import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announce } from '../../ui/portal/announce';
import type { Draft } from './draft';
import type { SuggestStatus } from './suggest/status';
import type { SuggestPanel } from './suggest/suggest-panel';
import { useFold } from './use-fold';
import styles from './suggestions.module.css';

interface SuggestionsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSolved: () => void;
}

/** From so many letters on there is something to look for. */
const ENOUGH = 3;

/** Stands in for a search that could not be loaded. */
const NoSearch: typeof SuggestPanel = ({ onStatus }) => {
  const { t } = useTranslation('portal');
  const text = t('submit.suggestFailed');
  useLayoutEffect(() => onStatus({ state: 'nothing', text }), [onStatus, text]);
  return null;
};

/** Search and articles come with the first words of a subject. */
const Panel = lazy(async () => {
  const loaded = await import('./suggest/suggest-panel').catch(() => null);
  return { default: loaded?.SuggestPanel ?? NoSearch };
});

/** Clause 1.2: articles and requests near the subject, in a place below it that says how the search goes. */
export const Suggestions = (props: SuggestionsProps) => {
  const { t } = useTranslation('portal');
  const isWanted = props.draft.subject.trim().length >= ENOUGH;
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  const [known, setStatus] = useState<SuggestStatus | null>(null);
  const { state, text } = known ?? { state: 'searching', text: t('submit.suggestSearching') };
  const isFolded = useFold(isWanted && state === 'nothing', props.draft);
  return (
    <div className={styles['place']} data-folded={isFolded}>
      {!isWanted && <p className={styles['said']}>{t('submit.suggestIdle')}</p>}
      <Announce>
        {isWanted && (
          <p className={state === 'found' ? 'visually-hidden' : styles['said']}>{text}</p>
        )}
      </Announce>
      {wasWanted && (
        <div hidden={!isWanted}>
          <Suspense>
            <Panel {...props} onStatus={setStatus} />
          </Suspense>
        </div>
      )}
    </div>
  );
};
