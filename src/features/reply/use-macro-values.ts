import { formatMoment, showTicketNumber, type MacroValues, type Ticket } from '@reglament/domain';
import { useSession } from '../../data/session';
import { useClockFacts } from '../../ui/clock/use-clock-facts';

/** What the placeholders of macros stand for on a ticket, in its language. */
export const useMacroValues = ({ requester, number, deadline, language }: Ticket): MacroValues => {
  const { localFormat } = useClockFacts();
  const agent = useSession().user?.name ?? '';
  return {
    requester: requester.name,
    number: showTicketNumber(number),
    deadline: formatMoment(deadline.dueAt, null, { ...localFormat, language }),
    agent,
  };
};
