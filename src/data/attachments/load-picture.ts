import { fetchPicture, type PictureSize } from '../firebase/attachments';

/** Maximum cached pictures: enough for one thread, small enough for a phone. */
const MAX_CACHED = 40;

const cache = new Map<string, Promise<Blob>>();

/** Loads a picture of a thread through an LRU cache. */
export const loadPicture = (id: string, size: PictureSize): Promise<Blob> => {
  const key = `${id} ${size}`;
  const picture = cache.get(key) ?? fetchPicture(id, size);
  cache.delete(key);
  cache.set(key, picture);
  // Failures are not cached.
  picture.catch(() => cache.delete(key));
  const oldest = cache.keys().next();
  if (cache.size > MAX_CACHED && !oldest.done) cache.delete(oldest.value);
  return picture;
};
