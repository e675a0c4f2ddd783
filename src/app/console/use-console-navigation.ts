import type { BuiltInViewId } from '@reglament/domain';
import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../routes/paths';

/** Id of the search field. */
const SEARCH_FIELD = 'ticket-search';

const focusSearch = (): boolean => {
  const field = document.getElementById(SEARCH_FIELD);
  if (!(field instanceof HTMLInputElement)) return false;
  field.select();
  return document.activeElement === field;
};

/** Navigation between a view or section and its tickets. */
export const useConsoleNavigation = (
  shown: BuiltInViewId | 'mail' | 'search',
  number: string | null,
) => {
  const navigate = useNavigate();
  const query = useLocation().search;
  const linkTo = useCallback(
    (to: string) => {
      if (shown === 'search') return `${paths.foundTicket(to)}${query}`;
      return paths.consoleTicket(shown === 'mail' ? 'all' : shown, to);
    },
    [shown, query],
  );
  const open = useCallback((to: string) => void navigate(linkTo(to)), [navigate, linkTo]);
  const list = listOf(shown, { number, query });
  const leave = useCallback(() => void navigate(list), [navigate, list]);
  const search = useCallback(() => {
    if (!focusSearch()) void navigate(shown === 'search' ? list : paths.search());
  }, [navigate, shown, list]);
  return { linkTo, open, leave, search };
};

interface Place {
  readonly number: string | null;
  readonly query: string;
}

/** Path of the list that a ticket is left for; the search itself is left for the queue. */
function listOf(shown: BuiltInViewId | 'mail' | 'search', { number, query }: Place): string {
  if (shown === 'mail') return paths.heldEmails();
  if (shown !== 'search') return paths.consoleView(shown);
  return number === null ? paths.consoleView('queue') : `${paths.search()}${query}`;
}
