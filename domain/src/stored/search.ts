import { searchDocumentSchema } from '../search/document';
import { storedReader } from './reader';

/** Reads `search/{id}` and `portal/{uid}/search/{id}` of any version. */
export const upgradeSearchDocument = storedReader(searchDocumentSchema);
