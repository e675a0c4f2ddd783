import { lastSavedAt } from '../stack/data-dir';
import { say } from './progress';

/** Says from when the data are with which a stack starts: after a power cut, what came later is not there. */
export function saySavedSince(dataDir: string): void {
  const savedAt = lastSavedAt(dataDir);
  if (savedAt === undefined) return;
  say(`• Using the data saved on ${new Date(savedAt).toLocaleString('en-GB')}`);
}
