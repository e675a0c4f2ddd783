import { lazy, Suspense, useState, type FC } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import styles from './suggestions.module.css';

interface SuggestionsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSolved: () => void;
}

/** From so many letters on there is something to look for. */
const ENOUGH = 3;

const Nothing: FC<SuggestionsProps> = () => null;

/** Search and articles come with the first words of a subject; without a line the form goes on alone. */
const Panel = lazy(async () => {
  const loaded = await import('./suggest/suggest-panel').catch(() => null);
  return { default: loaded?.SuggestPanel ?? Nothing };
});

/** Clause 1.2: answers that are there, below the subject, in a place that is kept for them. */
export const Suggestions = (props: SuggestionsProps) => {
  const { t } = useTranslation('portal');
  const isWanted = props.draft.subject.trim().length >= ENOUGH;
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  const idle = <p className={styles['idle']}>{t('submit.suggestIdle')}</p>;
  return (
    <div className={styles['place']}>
      {!isWanted && idle}
      {wasWanted && (
        <div hidden={!isWanted}>
          <Suspense fallback={idle}>
            <Panel {...props} />
          </Suspense>
        </div>
      )}
    </div>
  );
};
