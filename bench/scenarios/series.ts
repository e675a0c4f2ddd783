import type { BrowserContextOptions, Page } from '@playwright/test';
import { newPage, withPage, type Visitor } from '../browser/console';
import type { Figure } from '../figures/figure';
import { times, type TimeTargets } from '../figures/times';

/** Takes one sample: one time in milliseconds per name of the series. */
type Take = () => Promise<readonly number[]>;

/** A started series. */
interface Sampler {
  readonly take: Take;
  readonly close: () => Promise<void>;
}

/** Repeated times of a page. */
export interface Series {
  readonly names: readonly string[];
  /** Target of each name. */
  readonly targets: readonly TimeTargets[];
  readonly start: (visitor: Visitor) => Promise<Sampler>;
}

type Named = Pick<Series, 'names'> & Partial<Pick<Series, 'targets'>>;

/** A series that opens a new page, with nothing cached, for each sample. */
export const eachInNewPage = (
  { names, targets = [] }: Named,
  take: (page: Page) => Promise<readonly number[]>,
  options?: BrowserContextOptions,
): Series => ({
  names,
  targets,
  start: (visitor) =>
    Promise.resolve({
      take: () => withPage(visitor, take, options),
      close: () => Promise.resolve(),
    }),
});

/** A series in one page, which `prepare` brings to the point where samples are taken. */
export const inOnePage = (
  { names, targets = [] }: Named,
  prepare: (page: Page) => Promise<Take>,
  options?: BrowserContextOptions,
): Series => ({
  names,
  targets,
  start: async (visitor) => {
    const page = await newPage(visitor, options);
    return { take: await prepare(page), close: () => page.context().close() };
  },
});

/** A series of one visitor. */
export interface Run {
  readonly series: Series;
  readonly visitor: Visitor;
  /** Runs before each sample, and before the page is opened. */
  readonly before?: () => void;
}

/** Number of samples, the first of which are not counted. */
export interface Count {
  readonly warmUp: number;
  readonly samples: number;
}

/**
 * Takes samples of several runs in turns, so that the state of the machine affects all of them
 * alike. Returns the counted samples: for each run, for each of its names.
 */
export const inTurns = async (
  runs: readonly Run[],
  { warmUp, samples }: Count,
): Promise<readonly (readonly (readonly number[])[])[]> => {
  const started: { run: Run; sampler: Sampler; taken: (readonly number[])[] }[] = [];
  try {
    for (const run of runs) {
      run.before?.();
      started.push({ run, sampler: await run.series.start(run.visitor), taken: [] });
    }
    for (let at = 0; at < warmUp + samples; at += 1) {
      for (const { run, sampler, taken } of started) {
        run.before?.();
        taken.push(await sampler.take());
      }
    }
  } finally {
    for (const { sampler } of started) await sampler.close();
  }
  return started.map(({ run, taken }) =>
    run.series.names.map((_, name) => taken.slice(warmUp).map((sample) => sample[name] ?? NaN)),
  );
};

/** Samples of one name of a series. */
export interface Measured {
  readonly samples: readonly number[];
  readonly figures: readonly Figure[];
}

/** Measures series of one visitor in turns; `what` completes the names of the figures. */
export const measured = async (
  visitor: Visitor,
  series: readonly Series[],
  { what, ...count }: Count & { readonly what: string },
): Promise<readonly Measured[]> => {
  const all = await inTurns(
    series.map((each) => ({ series: each, visitor })),
    count,
  );
  return series.flatMap(({ names, targets }, at) =>
    names.map((name, index) => {
      const samples = all[at]?.[index] ?? [];
      return { samples, figures: times(`${name}, ${what}`, samples, targets[index]) };
    }),
  );
};
