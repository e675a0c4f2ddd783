import { useTranslation } from 'react-i18next';
import { paths } from '../../app/routes/paths';
import { ButtonLink } from '../../ui/portal/button';
import { Page } from '../../ui/portal/page';
import { ListPending, TicketList } from './ticket-list';
import { WithUser } from './with-user';
import styles from './ticket-list.module.css';

/** Requests of the current user, updated live. */
export const MyTicketsPage = () => {
  const { t } = useTranslation('portal');
  const title = t('list.title');
  return (
    <WithUser
      title={title}
      here={paths.myTickets()}
      pending={
        <Page title={title}>
          <ListPending />
        </Page>
      }
    >
      {({ uid }) => (
        <Page title={title}>
          <TicketList uid={uid} />
          <div className={styles['after']}>
            <ButtonLink to={paths.submit()}>{t('list.create')}</ButtonLink>
          </div>
        </Page>
      )}
    </WithUser>
  );
};
