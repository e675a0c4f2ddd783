import { searchDocumentOf, searchId } from '@reglament/domain';
import { searchContract } from './testing/contract';
import { memoryIndex } from './testing/memory-index';

searchContract(async (tickets) =>
  memoryIndex(
    new Map(
      tickets.map(({ ticket, ...thread }) => [
        searchId(ticket),
        searchDocumentOf(ticket, thread, 'staff'),
      ]),
    ),
  ),
);
