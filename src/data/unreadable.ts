/**
 * A document that the parser rejects; `before` is the id of the next readable one, null at the end.
 */
export interface UnreadableDocument {
  readonly id: string;
  readonly before: string | null;
}

/** Separates parsed documents from rejected ones, which keep their positions. */
export const splitUnreadable = <Item>(
  documents: readonly { readonly id: string; readonly item: Item | null }[],
): { readonly items: readonly Item[]; readonly unreadable: readonly UnreadableDocument[] } => {
  const unreadable: UnreadableDocument[] = [];
  let before: string | null = null;
  for (const { id, item } of documents.toReversed()) {
    if (item === null) unreadable.push({ id, before });
    else before = id;
  }
  return {
    items: documents.flatMap(({ item }) => item ?? []),
    unreadable: unreadable.toReversed(),
  };
};

/** A list entry: an item, or the id of an unreadable document. */
export type ListPlace<Item> =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'unreadable'; readonly id: string };

/**
 * Inserts each unreadable document before the item that follows it, or at the end when that item is
 * not in the list. Omits a document that is readable in another snapshot.
 */
export const placeUnreadable = <Item>(
  items: readonly Item[],
  unreadable: readonly UnreadableDocument[],
  idOf: (item: Item) => string,
): readonly ListPlace<Item>[] => {
  const known = new Set(items.map(idOf));
  const missing = new Map(unreadable.filter(({ id }) => !known.has(id)).map((at) => [at.id, at]));
  const rows = [...missing.values()];
  const rowOf = ({ id }: UnreadableDocument) => ({ kind: 'unreadable', id }) as const;
  const isAtEnd = ({ before }: UnreadableDocument) => before === null || !known.has(before);
  return [
    ...items.flatMap((item) => [
      ...rows.filter(({ before }) => before === idOf(item)).map(rowOf),
      { kind: 'item', item } as const,
    ]),
    ...rows.filter(isAtEnd).map(rowOf),
  ];
};
