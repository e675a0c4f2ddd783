import { bearerOf, type Actor } from '../world/actors';
import { ask, verdictOf, type Answer, type DocumentRequest, type Verdict } from './client';

/** One person's requests over REST, to one project. */
export interface Hand {
  readonly answer: (request: DocumentRequest) => Promise<Answer>;
  readonly verdict: (request: DocumentRequest) => Promise<Verdict>;
}

export function handOf(projectId: string, actor: Actor): Hand {
  const answer = (request: DocumentRequest): Promise<Answer> =>
    ask(projectId, bearerOf(actor), request);
  return { answer, verdict: async (request) => verdictOf(await answer(request)) };
}
