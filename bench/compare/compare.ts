import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../../scripts/setup/paths';
import { print, step } from '../../scripts/setup/progress';
import { shownValue } from '../figures/figure';
import { median } from '../figures/times';
import type { Compared } from '../scenarios/part';
import { inTurns, type Series } from '../scenarios/series';
import type { Size } from '../world/database';
import type { World } from '../world/world';

/** Serves one of the two builds from now on. */
type Serve = () => void;

/** Documents of the app; a revision from before the console had its own serves one for both. */
const documents = ['index.html', 'console.html'] as const;

const documentsIn = (dir: string): readonly Buffer[] =>
  documents.map((name) => {
    const file = join(dir, name);
    return readFileSync(existsSync(file) ? file : join(dir, documents[0]));
  });

/**
 * Puts the files of the other build beside those of the working tree: their names contain a hash of
 * their content. The documents decide which build a browser gets.
 */
const bothBuilds = (appDir: string, otherDir: string): readonly [other: Serve, tree: Serve] => {
  const dir = join(rootDir, appDir);
  const serve = (contents: readonly Buffer[]) => () =>
    contents.forEach((content, at) => writeFileSync(join(dir, documents[at] ?? ''), content));
  const builds = [serve(documentsIn(otherDir)), serve(documentsIn(dir))] as const;
  cpSync(otherDir, dir, { recursive: true, force: false });
  return builds;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

interface Compare {
  readonly world: World;
  readonly builds: readonly [other: Serve, tree: Serve];
  readonly compared: Compared;
}

const rowsOf = async (
  { world, builds, compared }: Compare,
  size: Size,
  series: Series,
): Promise<readonly string[]> => {
  const visitor = await world.visitor(compared.uid);
  const runs = builds.map((before) => ({ series, visitor, before }));
  const [other = [], tree = []] = await inTurns(runs, compared);
  return series.names.map((name, at) => {
    const [a, b] = [median(other[at] ?? []), median(tree[at] ?? [])];
    const what = `${name}, ${size.toLocaleString('en-US')} tickets`;
    return row([what, shownValue(a, 'ms'), shownValue(b, 'ms'), shownValue(b / a, '×')]);
  });
};

/** Measures one scenario of two builds in turns and prints medians and ratios. */
export const compareBuilds = async (
  world: World,
  {
    ref,
    otherDir,
    compared,
  }: { readonly ref: string; readonly otherDir: string; readonly compared: Compared },
): Promise<void> => {
  const builds = bothBuilds(world.appDir, otherDir);
  const table = [
    row(['median', ref, 'working tree', 'ratio']),
    row(['---', '---:', '---:', '---:']),
  ];
  for (const size of compared.sizes) {
    await world.database.fill(size);
    for (const series of compared.series) {
      const title = series.names.join(', ');
      table.push(...(await step(title, () => rowsOf({ world, builds, compared }, size, series))));
    }
  }
  print(`\n${table.join('\n')}\n`);
};
