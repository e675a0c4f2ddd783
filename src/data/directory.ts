import { foundPersonSchema } from '@reglament/domain';
import * as z from 'zod/mini';
import { CommandError } from './firebase/command-error';
import { callFunction } from './firebase/functions';
import { keys } from './keys';

/** Cache time of a search in milliseconds. */
const FRESH_MS = 30_000;

/** Length of the shortest search text, characters. */
const MIN_LENGTH = 2;

const peopleSchema = z.array(foundPersonSchema);

/** Query for the people of the directory that match a text; staff only. */
export const peopleSearch = (text: string) => ({
  queryKey: keys.people(text),
  queryFn: async () => peopleSchema.parse(await callFunction('findPeople', { text })),
  enabled: text.length >= MIN_LENGTH,
  retry: false,
  staleTime: FRESH_MS,
});

const answerSchema = z.object({ number: z.string() });

/**
 * Logs a request by phone or Skype; returns its number. Safe to repeat with the same `commandId`.
 * @throws CommandError when the server rejects the call or cannot be reached
 */
export const logTicket = async (input: object): Promise<string> => {
  const answer = answerSchema.safeParse(await callFunction('logTicket', input));
  if (!answer.success) throw new CommandError({ code: 'internal' });
  return answer.data.number;
};
