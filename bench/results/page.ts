import { isMet, shownTarget, shownValue, verdictOf, type Figure } from '../figures/figure';
import type { Part } from '../scenarios/part';
import { maxBusyCores, type Machine } from './machine';
import type { PartRecord, Results } from './records';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Table of the figures of one scenario with targets and verdicts. */
export const figureTable = (figures: readonly Figure[]): string =>
  [
    row(['', 'measured', 'target', 'verdict']),
    row(['---', '---:', '---:', '---']),
    ...figures.map((figure) =>
      row([
        figure.name,
        shownValue(figure.value, figure.unit),
        shownTarget(figure),
        verdictOf(figure),
      ]),
    ),
  ].join('\n');

const sectionOf = ({ title, method }: Part, record: PartRecord, cores: number): string => {
  const { measuredAt, load, figures } = record;
  const isBusy = load.before > maxBusyCores(cores);
  const busy = isBusy ? ' **The machine was busy with other work: every time is too long.**' : '';
  return `## ${title}

${method}

Measured ${measuredAt}, ${load.before.toFixed(1)} cores busy before and ${load.after.toFixed(1)} after.${busy}

${figureTable(figures)}`;
};

const machineLine = ({ processor, cores, memory, system, node, chromium }: Machine): string =>
  `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node}, Chromium ${chromium}`;

const scoreOf = (figures: readonly Figure[]): string => {
  const withTarget = figures.filter(({ target }) => target !== null);
  const met = withTarget.filter(isMet).length;
  return `${met} of ${withTarget.length} targets are met.`;
};

/** Builds the committed results page. */
export const resultsPage = (
  parts: readonly Part[],
  { machine, parts: records }: Results,
): string => {
  const measured = parts.flatMap((part) => {
    const record = records[part.name];
    return record ? [{ part, record }] : [];
  });
  const figures = measured.flatMap(({ record }) => record.figures);
  const sections = measured.map(({ part, record }) => sectionOf(part, record, machine.cores));
  return `# Measured

Written by \`npm run bench\`; \`npm run bench -- ${parts[0]?.name ?? ''}\` measures one part again and leaves the
others as they are. The whole stack runs on one machine: emulators, functions, browser and this program share its
cores, and the network is the loopback. A deployed service has faster machines and a slower network.

Before each part the program prints how many cores other work keeps busy. With more than half of them busy it prints the
figures and records none; \`--force\` records them with a note. \`npm run bench -- --compare <git ref> queue open portal\`
builds the app of another revision too, measures both in turns (A B A B) on one stack of the working tree, prints
medians and ratios, and records nothing: absolute times differ between runs, ratios within one do not.

Machine: ${machineLine(machine)}.

A *goal* was set for this service before it was built. *Rivals* is the best of RT, osTicket and FreeScout, each figure
the best of the three, installed on a machine of this size with 10,000 tickets. ${scoreOf(figures)}

${sections.join('\n\n')}

## Business time

Compared with other libraries in [time/RESULTS.md](time/RESULTS.md).
`;
};
