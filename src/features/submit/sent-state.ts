import { parseTicketNumber } from '@reglament/domain';

/** What the history of the browser keeps for the page that follows a submission. */
export const sentState = (number: string): { readonly sent: string } => ({ sent: number });

/** The number of the ticket that was just sent; null for the form itself. */
export const sentNumber = ({ state }: { readonly state: unknown }): string | null => {
  if (typeof state !== 'object' || state === null || !('sent' in state)) return null;
  return typeof state.sent === 'string' ? parseTicketNumber(state.sent) : null;
};
