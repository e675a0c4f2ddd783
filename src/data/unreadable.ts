/** A document that the parser rejects, and the id of the readable one that follows it; null at the end. */
export interface UnreadableDocument {
  readonly id: string;
  readonly before: string | null;
}

/** Separates the documents that were parsed from those that were rejected, which keep their places. */
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

/** One place of a list: an item, or the id of a document that cannot be read. */
export type ListPlace<Item> =
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'unreadable'; readonly id: string };

/**
 * Puts unreadable documents between the items, each once: before the item that follows it, or at the
 * end when that one is not in the list. One that another answer could read is left out.
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
