import { readFileSync } from 'node:fs';
import type { Host } from './host';

const read = (path: string): string => readFileSync(path, 'utf8');

/** The most memory that a process ever held, bytes; as the kernel counts it. */
const peakOf = (pid: number): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1_024;
};

/** The peaks of the functions and of each process that decodes beside them, bytes. */
export const peaksOf = ({ pid }: Host): number[] => {
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').map(Number);
  return [pid, ...children].map(peakOf);
};
