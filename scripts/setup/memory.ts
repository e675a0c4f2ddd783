import { totalmem } from 'node:os';
import { print } from './progress';

const gigabyte = 1_000_000_000;

/** Proportional set size of all processes with demo data, in bytes (ADR 0050). */
export const memoryNeeds = { start: 1.5 * gigabyte, test: 3.5 * gigabyte } as const;

/**
 * Available memory of this machine or control group, in bytes. Only Linux reports reclaimable
 * memory; elsewhere the total is returned.
 */
export function availableMemory(): number {
  return process.platform === 'linux' ? process.availableMemory() : totalmem();
}

/** Returns the notice of the required memory, with a warning if less is available. */
export function memoryNotice(needed: number, available: number): string {
  const need = `• Needs ${inGigabytes(needed)} of memory at its peak`;
  if (available >= needed) return need;
  return (
    `${need}, and only ${inGigabytes(available)} are free: close other programs or allow this machine more, ` +
    'or the system may end one of the processes.'
  );
}

export function printMemory(command: keyof typeof memoryNeeds): void {
  print(memoryNotice(memoryNeeds[command], availableMemory()));
}

function inGigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1).replace('.0', '')} GB`;
}
