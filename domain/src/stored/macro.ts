import { macroSchema } from '../macro/schema';
import { storedReader } from './reader';

/** Reads `macros/{id}` of any version. */
export const upgradeMacro = storedReader(macroSchema);
