import { useDebouncedValue } from '@mantine/hooks';
import { portalObjectSchema, titledObjects, type Ticket } from '@reglament/domain';
import { useLiveQuery } from '../../data/live-query';
import { useRegulation } from '../../data/regulation';
import { MAX_SIMILAR, openTicketsOf, ticketsAbout } from '../../data/tickets';
import type { CallForm } from './form';

/** Pause in typing a number before a search, milliseconds. */
const PAUSE_MS = 400;

/** Tickets that the request may repeat. */
export interface SimilarTickets {
  readonly state: 'idle' | 'pending' | 'error' | 'ready';
  readonly tickets: readonly Ticket[];
  readonly retry: () => void;
}

/** Finds the open tickets of the chosen person, then those about the same objects. */
export const useSimilarTickets = ({ person, objects }: CallForm): SimilarTickets => {
  const [typed] = useDebouncedValue(objects, PAUSE_MS);
  const known = typed.filter((object) => portalObjectSchema.safeParse(object).success);
  const titled = titledObjects(known, useRegulation());
  const own = useLiveQuery({ ...openTicketsOf(person?.uid ?? ''), enabled: person !== null });
  const about = useLiveQuery({ ...ticketsAbout(titled), enabled: titled.length > 0 });
  const asked = [...(person ? [own] : []), ...(titled.length > 0 ? [about] : [])];
  const found = asked.flatMap(({ data }) => data?.items ?? []);
  const tickets = new Map(found.map((ticket) => [ticket.number, ticket]));
  const states = ['error', 'pending', 'ready'] as const;
  return {
    state: states.find((state) => asked.some((query) => query.state === state)) ?? 'idle',
    tickets: [...tickets.values()].slice(0, MAX_SIMILAR),
    retry: () => asked.forEach(({ retry }) => retry()),
  };
};
