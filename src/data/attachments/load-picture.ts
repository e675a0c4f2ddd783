import { fetchPicture, type PictureSize } from '../firebase/attachments';

/** Pictures that this page remembers: enough for one thread, little enough for a phone. */
const REMEMBERED = 40;

const known = new Map<string, Promise<Blob>>();

/** A picture of a thread; asked for once as long as it is remembered. */
export const loadPicture = (id: string, size: PictureSize): Promise<Blob> => {
  const key = `${id} ${size}`;
  const asked = known.get(key) ?? fetchPicture(id, size);
  known.delete(key);
  known.set(key, asked);
  // What was not found may be there at the next try.
  asked.catch(() => known.delete(key));
  const oldest = known.keys().next();
  if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
  return asked;
};
