/** Computes on the first call and caches the result; a thrown error is not cached. */
export function lazy<T>(compute: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: compute() }).value;
}
