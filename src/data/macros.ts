import { upgradeMacro, type Macro } from '@reglament/domain';
import { keys } from './keys';
import { liveSharedList } from './lists';
import type { LiveQuery } from './live-listener';
import { documentParser } from './parse-document';
import type { ListSnapshot } from './snapshot';

/** Maximum macros of one agent, and shared ones. */
const MAX_MACROS = 100;

const readMacro = documentParser(upgradeMacro, 'macro');

/** The macros of an agent, or the shared ones (null); archived ones among them. */
export const macrosOf = (owner: string | null): LiveQuery<ListSnapshot<Macro>> =>
  liveSharedList(
    keys.macros(owner),
    {
      path: 'macros',
      filters: [{ field: 'owner', is: owner }],
      order: [],
      after: null,
      until: null,
      limit: MAX_MACROS,
    },
    readMacro,
  );
