/** Memoizes an async factory; runs it at the first call. A failure is not cached. */
export const lazyAsync = <Value>(create: () => Promise<Value>): (() => Promise<Value>) => {
  let promise: Promise<Value> | null = null;
  return () => {
    promise ??= create().catch((error: unknown) => {
      promise = null;
      throw error;
    });
    return promise;
  };
};
