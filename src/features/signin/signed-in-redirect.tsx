import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { Session } from '../../data/session';
import { signInLinkStorage } from './sign-in-link-storage';

/** Returns the path after sign-in: the requested page, or the home page of the role. */
export const redirectTarget = (requested: string | null, role: Session['role']): string =>
  requested ?? (role === 'requester' ? paths.myTickets() : paths.console());

/** Redirects from the sign-in page and replaces it in the history. */
export const SignedInRedirect = ({ to }: { readonly to: string }) => {
  // The stored path is cleared on mount, so a re-render must not change the target.
  const [first] = useState(to);
  useEffect(() => signInLinkStorage.forget(), []);
  return <Navigate to={first} replace />;
};
