import { readFileSync } from 'node:fs';
import type { Host } from './host';

const read = (path: string): string => readFileSync(path, 'utf8');

/** Peak RSS of a process as counted by the kernel, bytes. */
const peakOf = (pid: number): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+)/u.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * 1_024;
};

/** Peak RSS of the functions and of each decoder process, bytes. */
export const peaksOf = ({ pid }: Host): number[] => {
  const children = read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child.trim() !== '')
    .map(Number);
  return [pid, ...children].map(peakOf);
};
