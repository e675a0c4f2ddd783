import type { BuiltInViewId } from '@reglament/domain';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../routes/paths';

/** Navigation between the list and its tickets. */
export const useConsoleNavigation = (view: BuiltInViewId) => {
  const navigate = useNavigate();
  const linkTo = useCallback((number: string) => paths.consoleTicket(view, number), [view]);
  const open = useCallback((number: string) => void navigate(linkTo(number)), [navigate, linkTo]);
  const leave = useCallback(() => void navigate(paths.consoleView(view)), [navigate, view]);
  return { linkTo, open, leave };
};
