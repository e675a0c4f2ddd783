import { uploadSchema } from '../attachment/schema';
import { storedReader } from './reader';

/** Reads `uploads/{id}` of any version. */
export const upgradeUpload = storedReader(uploadSchema);
