import { print } from '../setup/progress';
import { isTestCode, readSource, sourcePaths } from './source-tree';
import { report, type Violation } from './violation';

const counted = /\.(ts|tsx|mjs|css|html|rules)$/;

/** Maximum number of lines of a file. */
function lineLimit(path: string): number {
  return path.startsWith('domain/') && !isTestCode(path) ? 200 : 300;
}

export function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Returns files that exceed their limit. */
export function tooLong(lines: ReadonlyMap<string, number>): Violation[] {
  return [...lines]
    .filter(([path, count]) => count > lineLimit(path))
    .map(([path, count]) => ({
      path,
      line: lineLimit(path) + 1,
      rule: 'file-limit',
      message: `${count} lines, at most ${lineLimit(path)}: split it by what it is about`,
    }));
}

function quantile(sorted: readonly number[], fraction: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? 0;
}

export function checkLimits(root: string): number {
  const paths = sourcePaths(root).filter((path) => counted.test(path));
  const lines = new Map(paths.map((path) => [path, countLines(readSource(root, path))]));
  const shipped = [...lines]
    .filter(([path]) => !isTestCode(path))
    .map(([, count]) => count)
    .toSorted((a, b) => a - b);
  print(`lines per file: median ${quantile(shipped, 0.5)}, p95 ${quantile(shipped, 0.95)}`);
  return report(`${lines.size} files`, tooLong(lines));
}
