import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { useCalendars } from '../../data/calendars';
import type { SessionUser } from '../../data/firebase/auth';
import { useSession } from '../../data/session';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { ButtonLink } from '../../ui/portal/button';
import { FormActions } from '../../ui/portal/form';
import { Page } from '../../ui/portal/page';

interface WithUserProps {
  readonly title: string;
  /** Reason to sign in; by default, to see the user's requests. */
  readonly lead?: string;
  /** Path to return to after signing in. */
  readonly here: string;
  /** Shown while the session is loading. */
  readonly pending: ReactNode;
  readonly children: (user: SessionUser) => ReactNode;
}

/** Page for signed-in users; asks others to sign in. */
export const WithUser = ({ title, lead, here, pending, children }: WithUserProps) => {
  const { t } = useTranslation(['portal', 'common']);
  const { state, user } = useSession();
  const calendars = useCalendars();
  if (state === 'loading') return pending;
  if (user) return <CalendarsContext value={calendars}>{children(user)}</CalendarsContext>;
  return (
    <Page title={title} lead={lead ?? t('list.signIn')}>
      <FormActions>
        <ButtonLink kind="primary" to={paths.signIn(here)}>
          {t('common:signIn')}
        </ButtonLink>
      </FormActions>
    </Page>
  );
};
