import { lastSavedAt } from '../stack/data-dir';
import { print } from './progress';

/** Prints when the loaded data was saved; later changes are lost after a power failure. */
export function printSaveTime(dataDir: string): void {
  const savedAt = lastSavedAt(dataDir);
  if (savedAt === undefined) return;
  print(`• Using the data saved on ${new Date(savedAt).toLocaleString('en-GB')}`);
}
