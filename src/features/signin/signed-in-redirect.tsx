import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { paths } from '../../app/routes/paths';
import type { Session } from '../../data/session';
import { linkMemory } from './sign-in-link-storage';

/** Where one goes who is signed in: back to where they came from, else to what they came for. */
export const landingOf = (asked: string | null, role: Session['role']): string =>
  asked ?? (role === 'requester' ? paths.myTickets() : paths.console());

/** Leaves the sign-in page; the way back does not lead to it again. */
export const SignedInRedirect = ({ to }: { readonly to: string }) => {
  // The memory is gone after the first look; a second one, while the next page loads, must not decide.
  const [first] = useState(to);
  useEffect(() => linkMemory.forget(), []);
  return <Navigate to={first} replace />;
};
