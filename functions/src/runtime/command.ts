import {
  decide,
  refuse,
  type CommandInput,
  type CommandName,
  type Decides,
  type DecisionContext,
  type Load,
  type Person,
  type Ticket,
  type TicketCommand,
} from '@reglament/domain';

/** Facts that some commands need besides their ticket; what nobody asks for is not looked up. */
export interface LookUps {
  /** How many tickets are in processing now (clause 3.4). */
  readonly load: () => Promise<Load>;
  /** The agent with this uid; null when nobody with it works on tickets now. */
  readonly agent: (uid: string) => Promise<Person | null>;
  /** A ticket number that is almost certainly free. */
  readonly newNumber: () => string;
}

/** Decides on the ticket that was found; null when there is none with the number. */
export type Decider = (ticket: Ticket | null, context: DecisionContext) => Decides;

/** A command: its name, and how its decision is made from its input. */
export interface Command<Name extends CommandName> {
  readonly name: Name;
  readonly prepare: (input: CommandInput<Name>, lookUps: LookUps) => Decider | Promise<Decider>;
}

/** The decision on a ticket that must exist. */
export const onTicket =
  (command: TicketCommand): Decider =>
  (ticket, context) =>
    ticket === null ? refuse({ code: 'not-found' }) : decide(ticket, command, context);
