import type { ReceiptSource } from '../receipt/elapsed';
import { receiptOf } from '../receipt/receipt';
import type { ReceiptStep } from '../receipt/steps';
import type { Ticket } from '../ticket/schema';
import { at, calendars } from './calendars';

/** Converts a ticket to the source of a receipt. */
export const toReceiptSource = (ticket: Ticket): ReceiptSource => ({ ...ticket, ...ticket.clock });

/** Returns the receipt of a ticket at a Moscow local time. */
export const stepsOf = (ticket: Ticket, localTime = '2026-11-23 12:00') =>
  receiptOf(toReceiptSource(ticket), calendars, at(localTime));

/** Returns the kinds of steps in order, joined by spaces. */
export const kindsOf = (steps: readonly ReceiptStep[]) => steps.map(({ kind }) => kind).join(' ');

/** Returns the steps of one kind. */
export const stepsOfKind = <Kind extends ReceiptStep['kind']>(
  steps: readonly ReceiptStep[],
  kind: Kind,
) => steps.filter((step): step is Extract<ReceiptStep, { kind: Kind }> => step.kind === kind);
