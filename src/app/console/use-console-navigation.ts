import type { BuiltInViewId } from '@reglament/domain';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../routes/paths';

/** Navigation between a list and its tickets; `view` is null in the section of held email. */
export const useConsoleNavigation = (view: BuiltInViewId | null) => {
  const navigate = useNavigate();
  const linkTo = useCallback(
    (number: string) => paths.consoleTicket(view ?? 'all', number),
    [view],
  );
  const open = useCallback((number: string) => void navigate(linkTo(number)), [navigate, linkTo]);
  const list = view === null ? paths.heldEmails() : paths.consoleView(view);
  const leave = useCallback(() => void navigate(list), [navigate, list]);
  return { linkTo, open, leave };
};
