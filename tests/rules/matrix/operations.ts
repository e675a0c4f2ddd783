import type { DocumentRequest } from '../emulator/client';
import type { Actor } from '../world/actors';
import type { Target } from '../world/collections';

/** Operation name in the rules language. */
export type Verb = 'get' | 'list' | 'create' | 'update' | 'delete';

/** Operation on a collection. */
export interface Operation {
  readonly name: string;
  readonly verb: Verb;
  /** @param root prefix of document names */
  readonly request: (target: Target, actor: Actor, root: string) => DocumentRequest;
  /** Whether the access table allows it. */
  readonly isAllowed: (target: Target, actor: Actor) => boolean;
}
