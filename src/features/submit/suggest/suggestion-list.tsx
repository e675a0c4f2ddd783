import type { HelpEntry } from '@reglament/domain';
import type { FoundArticle } from '../../../data/help/search';
import { Marked } from '../../../ui/portal/marked-text';
import styles from './suggest.module.css';

interface SuggestionListProps {
  readonly found: readonly FoundArticle[];
  readonly focused: string | null;
  readonly onOpen: (entry: HelpEntry) => void;
}

/** Suggested articles, which open in place. */
export const SuggestionList = ({ found, focused, onOpen }: SuggestionListProps) => (
  <ul>
    {found.map(({ entry, title }) => (
      <li key={entry.slug}>
        <button
          className={styles['line']}
          type="button"
          title={entry.title}
          // Returns the focus to the suggestion whose article was closed.
          ref={entry.slug === focused ? focusOnce : undefined}
          onClick={() => onOpen(entry)}
        >
          <Marked pieces={title} />
        </button>
      </li>
    ))}
  </ul>
);

const focusOnce = (line: HTMLButtonElement | null): void => line?.focus();
