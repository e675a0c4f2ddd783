import type { DocumentRequest } from '../emulator/client';
import type { Actor } from '../world/actors';
import type { Target } from '../world/collections';

/** How the rules call an act. */
export type Verb = 'get' | 'list' | 'create' | 'update' | 'delete';

/** One thing to try on a collection. */
export interface Operation {
  readonly name: string;
  readonly verb: Verb;
  /** @param root what the names of documents begin with */
  readonly request: (target: Target, actor: Actor, root: string) => DocumentRequest;
  /** What the tables of the domain say of it. */
  readonly isAllowed: (target: Target, actor: Actor) => boolean;
}
