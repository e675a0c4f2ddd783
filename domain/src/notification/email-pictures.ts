import type { Attachment } from '../attachment/schema';

/** Maximum size of all pictures of an email, bytes; many servers refuse larger emails. */
const MAX_BYTES = 10 * 1_024 * 1_024;

/**
 * Returns the pictures that are attached to an email, in order: those that fit into 10 MB together.
 * The others are on the site.
 */
export const attachedPictures = (pictures: readonly Attachment[]): readonly Attachment[] => {
  let total = 0;
  return pictures.filter(({ bytes }) => {
    const fits = total + bytes <= MAX_BYTES;
    if (fits) total += bytes;
    return fits;
  });
};
