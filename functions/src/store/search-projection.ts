import { isDeepStrictEqual } from 'node:util';
import {
  searchAudiences,
  searchChange,
  searchId,
  type SearchAudience,
  type Ticket,
  type TicketWrite,
} from '@reglament/domain';
import { paths } from './paths';
import { searchDocument } from './stored-document';

/** The document of a ticket in the index of an audience; null without one. */
export const searchPath = (ticket: Ticket, audience: SearchAudience): string | null => {
  const { uid } = ticket.requester;
  if (audience === 'staff') return paths.searchDocument(searchId(ticket));
  return uid === null ? null : paths.ownSearchDocument(uid, searchId(ticket));
};

interface SearchWrite {
  readonly path: string;
  readonly data: object;
  readonly merge: true;
}

/**
 * Search index; written only when something that is searched or shown changes. Texts and terms are
 * merged into those of earlier commits, so that nothing has to be read.
 */
export const searchProjection = (
  before: Ticket | null,
  write: TicketWrite,
): readonly SearchWrite[] =>
  searchAudiences.flatMap((audience) => {
    const path = searchPath(write.ticket, audience);
    if (path === null) return [];
    const change = searchChange(write.ticket, write, audience);
    const noText = { message: null, note: null };
    const isSame = before && isDeepStrictEqual(change, searchChange(before, noText, audience));
    return isSame ? [] : [{ path, data: searchDocument(change), merge: true }];
  });
