import { parseTicketNumber, showTicketNumber } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { paths } from '../../app/routes/paths';
import { isJustSent } from '../../data/sent-state';
import { SentView } from './sent-view';
import { MissingTicket, TicketPending, TicketView } from './ticket-view';
import { WithUser } from './with-user';

/** A request of the current user, updated live; shows the confirmation right after submission. */
export const MyTicketPage = () => {
  const { t } = useTranslation('portal');
  const { number: param = '' } = useParams();
  const justSent = isJustSent(useLocation());
  const number = parseTicketNumber(param);
  if (number === null) return <MissingTicket />;
  return (
    <WithUser
      title={t('ticket.number', { number: showTicketNumber(number) })}
      here={paths.myTicket(number)}
      pending={<TicketPending number={number} />}
    >
      {(user) =>
        justSent ? (
          <SentView key={number} user={user} number={number} />
        ) : (
          <TicketView key={number} user={user} number={number} />
        )
      }
    </WithUser>
  );
};
