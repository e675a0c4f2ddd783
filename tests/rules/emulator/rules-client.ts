import { bearerOf, type Actor } from '../world/actors';
import { ask, verdictOf, type Answer, type DocumentRequest, type Verdict } from './client';

/** REST requests of one actor to one project. */
export interface RulesClient {
  readonly answer: (request: DocumentRequest) => Promise<Answer>;
  readonly verdict: (request: DocumentRequest) => Promise<Verdict>;
}

export function rulesClientFor(projectId: string, actor: Actor): RulesClient {
  const answer = (request: DocumentRequest): Promise<Answer> =>
    ask(projectId, bearerOf(actor), request);
  return { answer, verdict: async (request) => verdictOf(await answer(request)) };
}
