import { totalmem } from 'node:os';
import { say } from './progress';

const gigabyte = 1_000_000_000;

/** Proportional memory of all processes together, with demo data (ADR 0050). */
export const memoryNeeds = { start: 1.5 * gigabyte, test: 3.5 * gigabyte } as const;

/**
 * Memory that this machine, or the control group that limits this process, has left. Only Linux tells what can be
 * reclaimed; elsewhere all of it counts.
 */
export function availableMemory(): number {
  return process.platform === 'linux' ? process.availableMemory() : totalmem();
}

/** What a command says of the memory that it needs, and of a machine that has less. */
export function memoryNotice(needed: number, available: number): string {
  const need = `• Needs ${inGigabytes(needed)} of memory at its peak`;
  if (available >= needed) return need;
  return (
    `${need}, and only ${inGigabytes(available)} are free: close other programs or allow this machine more, ` +
    'or the system may end one of the processes.'
  );
}

export function sayMemory(command: keyof typeof memoryNeeds): void {
  say(memoryNotice(memoryNeeds[command], availableMemory()));
}

function inGigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1).replace('.0', '')} GB`;
}
