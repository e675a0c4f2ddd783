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

/** Minimum subject length for a search. */
const MIN_LENGTH = 3;

/** Fallback if the search module fails to load. */
const NoSearch: typeof SuggestPanel = ({ onStatus }) => {
  const { t } = useTranslation('portal');
  const text = t('submit.suggestFailed');
  useLayoutEffect(() => onStatus({ state: 'nothing', text }), [onStatus, text]);
  return null;
};

/** Search and articles are loaded with the first letters of a subject. */
const Panel = lazy(async () => {
  const loaded = await import('./suggest/suggest-panel').catch(() => null);
  return { default: loaded?.SuggestPanel ?? NoSearch };
});

/** Suggests articles and requests for the subject, with the search status (clause 1.2). */
export const Suggestions = (props: SuggestionsProps) => {
  const { t } = useTranslation('portal');
  const isActive = props.draft.subject.trim().length >= MIN_LENGTH;
  const [wasActive, setWasActive] = useState(isActive);
  if (isActive && !wasActive) setWasActive(true);
  const [known, setStatus] = useState<SuggestStatus | null>(null);
  const { state, text } = known ?? { state: 'searching', text: t('submit.suggestSearching') };
  const isFolded = useFold(isActive && state === 'nothing', props.draft);
  return (
    <div className={styles['place']} data-folded={isFolded}>
      {!isActive && <p className={styles['said']}>{t('submit.suggestIdle')}</p>}
      <Announce>
        {isActive && (
          <p className={state === 'found' ? 'visually-hidden' : styles['said']}>{text}</p>
        )}
      </Announce>
      {wasActive && (
        <div hidden={!isActive}>
          <Suspense>
            <Panel {...props} onStatus={setStatus} />
          </Suspense>
        </div>
      )}
    </div>
  );
};
