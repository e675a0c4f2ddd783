import type { ReceiptSource } from '../receipt/elapsed';
import { receiptOf } from '../receipt/receipt';
import type { ReceiptStep } from '../receipt/steps';
import type { Ticket } from '../ticket/schema';
import { at, calendars } from './calendars';

/** A ticket as receipts read it. */
export const asReceivable = (ticket: Ticket): ReceiptSource => ({ ...ticket, ...ticket.clock });

/** The receipt of a ticket, read at an instant of Moscow's wall. */
export const stepsOf = (ticket: Ticket, wall = '2026-11-23 12:00') =>
  receiptOf(asReceivable(ticket), calendars, at(wall));

/** What a receipt consists of, in order. */
export const kindsOf = (steps: readonly ReceiptStep[]) => steps.map(({ kind }) => kind).join(' ');

/** The steps of one kind. */
export const stepOf = <Kind extends ReceiptStep['kind']>(
  steps: readonly ReceiptStep[],
  kind: Kind,
) => steps.filter((step): step is Extract<ReceiptStep, { kind: Kind }> => step.kind === kind);
