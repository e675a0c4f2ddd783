let last: Promise<unknown> = Promise.resolve();

/**
 * Does heavy work after what was asked for before it: pictures that are decoded side by side would
 * need the memory of all of them at once.
 */
export const oneAtATime = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const turn = last.then(work, work);
  last = turn;
  return turn;
};
