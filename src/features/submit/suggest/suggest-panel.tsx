import type { HelpEntry } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpSearchOf } from '../../../data/help/help-index';
import { rateArticle } from '../../../data/help/vote';
import { queryClient } from '../../../data/query-client';
import { useLanguage } from '../../../i18n/use-language';
import { Announce } from '../../../ui/light/announce';
import type { Draft } from '../draft';
import { withLatest } from '../draft-extras';
import { OpenArticle } from './open-article';
import { SimilarLine } from './similar-line';
import { SuggestionList } from './suggestion-list';
import { useRememberShown } from './use-remember-shown';
import { useSimilar } from './use-similar';
import { useSuggestions } from './use-suggestions';
import styles from './suggest.module.css';

interface SuggestPanelProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSolved: () => void;
}

/** Lines that the place below the subject has room for. */
const LINES = 3;

const useOpening = ({ draft, change, onSolved }: SuggestPanelProps) => {
  const [opened, setOpened] = useState<HelpEntry | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { shown, opened: before } = draft.deflection;
  return {
    opened,
    /** The line that has the focus again once the article is folded. */
    focused,
    open: (entry: HelpEntry) => {
      setOpened(entry);
      const deflection = {
        shown: withLatest(shown, [entry.slug]),
        opened: withLatest(before, [entry.slug]),
      };
      change({ deflection });
    },
    fold: () => {
      setFocused(opened?.slug ?? null);
      setOpened(null);
    },
    solve: () => {
      // Counted or not, the person has what they came for.
      if (opened) {
        rateArticle({ slug: opened.slug, helpful: true, via: 'form' }).catch(() => undefined);
      }
      onSolved();
    },
  };
};

/** Articles near the subject and a request of one's own that is near it; an article opens in place. */
export const SuggestPanel = (props: SuggestPanelProps) => {
  const { t } = useTranslation('help');
  const { draft, change } = props;
  const { opened, focused, open, fold, solve } = useOpening(props);
  const { data: search } = useQuery(helpSearchOf(useLanguage()), queryClient());
  const similar = useSimilar(draft.subject, search);
  const found = useSuggestions(draft, search, similar ? LINES - 1 : LINES);
  useRememberShown(found, { draft, change });
  if (opened) return <OpenArticle entry={opened} onFold={fold} onHelped={solve} />;
  const count = found?.length ?? 0;
  const isIn = found !== null || similar !== null;
  return (
    <section aria-label={t('suggest.label')} className={styles['panel']}>
      <Announce>
        <span className="visually-hidden">{count > 0 && t('suggest.announce', { count })}</span>
      </Announce>
      {isIn && (
        <p className={styles['title']}>
          {count > 0 || similar ? t('suggest.title') : t('suggest.none')}
        </p>
      )}
      {similar && <SimilarLine ticket={similar} />}
      <SuggestionList found={found ?? []} focused={focused} onOpen={open} />
    </section>
  );
};
