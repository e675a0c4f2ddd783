import type { SearchDocument, SearchFilters } from '@reglament/domain';

/** A document of the index; ids sort by time of receipt, newest first. */
export interface IndexedTicket {
  readonly id: string;
  readonly document: SearchDocument;
}

/** What an index is asked for, newest first. */
export interface IndexQuery {
  /** Groups of terms; a found document has at least one term of each group. */
  readonly terms: readonly (readonly string[])[];
  /** Uids of which one is the requester's; null for anybody. */
  readonly requesters: readonly string[] | null;
  readonly filters: SearchFilters;
  /** Id after which the answer begins. */
  readonly after: string | null;
  readonly limit: number;
}

/** Found documents, and the last id that was read if there may be more. */
export interface IndexPage {
  readonly tickets: readonly IndexedTicket[];
  readonly end: string | null;
}

/** An index of tickets that one person may find; every implementation meets the same contract. */
export interface SearchIndex {
  /** Whether `query` compares the terms; otherwise the caller compares the texts. */
  readonly hasTerms: boolean;
  readonly query: (query: IndexQuery) => Promise<IndexPage>;
  readonly byNumber: (number: string) => Promise<IndexedTicket | null>;
  /** Uids of the people of the directory whom a text names; empty for requesters. */
  readonly people: (text: string) => Promise<readonly string[]>;
}
