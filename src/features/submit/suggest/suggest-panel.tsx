import type { HelpEntry } from '@reglament/domain';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { helpSearchOf } from '../../../data/help/help-index';
import type { OpenTicket } from '../../../data/help/open-tickets';
import type { FoundArticle } from '../../../data/help/search';
import { rateArticle } from '../../../data/help/vote';
import { queryClient } from '../../../data/query-client';
import { useLanguage } from '../../../i18n/use-language';
import type { Draft } from '../draft';
import { withLatest } from '../draft-extras';
import { OpenArticle } from './open-article';
import { SimilarLine } from './similar-line';
import type { SuggestStatus } from './status';
import { SuggestionList } from './suggestion-list';
import { useRememberShown } from './use-remember-shown';
import { useSimilar } from './use-similar';
import { useSuggestions } from './use-suggestions';
import styles from './suggest.module.css';

interface SuggestPanelProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly onSolved: () => void;
  readonly onStatus: (status: SuggestStatus) => void;
}

/** Maximum number of suggestions. */
const MAX_LINES = 3;

const useOpenArticle = ({ draft, change, onSolved }: SuggestPanelProps) => {
  const [opened, setOpened] = useState<HelpEntry | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { shown, opened: before } = draft.deflection;
  return {
    opened,
    /** Slug of the suggestion to focus after its article is closed. */
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
      // A failed vote does not matter to the user.
      if (opened) {
        rateArticle({ slug: opened.slug, helpful: true, via: 'form' }).catch(() => undefined);
      }
      onSolved();
    },
  };
};

interface Search {
  /** The articles could not be loaded. */
  readonly hasFailed: boolean;
  readonly found: readonly FoundArticle[] | null;
  readonly similar: OpenTicket | null;
}

/** Reports the search status before the browser paints the results. */
const useStatus = (
  { hasFailed, found, similar }: Search,
  onStatus: SuggestPanelProps['onStatus'],
): void => {
  const { t } = useTranslation(['help', 'portal']);
  const count = found?.length ?? 0;
  const statusOf = (): SuggestStatus => {
    if (count > 0) return { state: 'found', text: t('suggest.announce', { count }) };
    if (similar) return { state: 'found', text: t('suggest.title') };
    if (found) return { state: 'nothing', text: t('suggest.none') };
    if (hasFailed) return { state: 'nothing', text: t('portal:submit.suggestFailed') };
    return { state: 'searching', text: t('portal:submit.suggestSearching') };
  };
  const { state, text } = statusOf();
  useLayoutEffect(() => onStatus({ state, text }), [onStatus, state, text]);
};

/** Suggests articles and a similar open request of the user; articles open in place. */
export const SuggestPanel = (props: SuggestPanelProps) => {
  const { t } = useTranslation('help');
  const { draft, change, onStatus } = props;
  const { opened, focused, open, fold, solve } = useOpenArticle(props);
  const { data: search, isError, isPaused } = useQuery(helpSearchOf(useLanguage()), queryClient());
  const similar = useSimilar(draft.subject, search);
  const found = useSuggestions(draft, search, similar ? MAX_LINES - 1 : MAX_LINES);
  useRememberShown(found, { draft, change });
  useStatus({ hasFailed: isError || isPaused, found, similar }, onStatus);
  if (opened) return <OpenArticle entry={opened} onFold={fold} onHelped={solve} />;
  if (!similar && (found ?? []).length === 0) return null;
  return (
    <section aria-label={t('suggest.label')} className={styles['panel']}>
      <p className={styles['title']}>{t('suggest.title')}</p>
      {similar && <SimilarLine ticket={similar} />}
      <SuggestionList found={found ?? []} focused={focused} onOpen={open} />
    </section>
  );
};
