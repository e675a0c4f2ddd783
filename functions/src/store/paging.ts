import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore';

const DEFAULT_PAGE_SIZE = 200;

/** Yields the documents of a query page by page; a query without an order is read by document path. */
export async function* pagesOf(
  query: Query,
  pageSize = DEFAULT_PAGE_SIZE,
): AsyncGenerator<QueryDocumentSnapshot[]> {
  for (let last: QueryDocumentSnapshot | undefined; ;) {
    const page = await (last ? query.startAfter(last) : query).limit(pageSize).get();
    if (page.empty) return;
    yield page.docs;
    last = page.docs.at(-1);
  }
}
