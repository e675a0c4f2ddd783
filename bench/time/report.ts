import { availableParallelism, cpus, loadavg } from 'node:os';
import type { ColdStart } from './cold-start';
import type { Flatness } from './flatness';
import type { Result } from './measure';

/** Results of one run. */
export interface Findings {
  readonly asked: number;
  readonly questions: readonly { readonly name: string; readonly results: readonly Result[] }[];
  readonly flatness: readonly Flatness[];
  readonly coldStarts: readonly ColdStart[];
}

const OURS = 'Reglament';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

function questionTable(results: readonly Result[]): string {
  const ours = results.find(({ peer }) => peer === OURS)?.perSecond ?? Number.NaN;
  const rows = results
    .toSorted((a, b) => b.perSecond - a.perSecond)
    .map(({ peer, perSecond, wrongMinutes, wrongMilliseconds }) => [
      peer,
      whole.format(perSecond),
      peer === OURS ? '1' : whole.format(ours / perSecond),
      String(wrongMinutes),
      String(wrongMilliseconds),
    ]);
  return table(
    ['library', 'answers/s', 'Reglament is × faster', 'wrong (minutes)', 'wrong (ms)'],
    rows,
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function coldTable(starts: readonly ColdStart[]): string {
  const row = (name: string, times: readonly number[]): readonly string[] => [
    name,
    Math.min(...times).toFixed(1),
    median(times).toFixed(1),
  ];
  return table(
    ['ms', 'best', 'median'],
    [
      row(
        'load the data and the engine',
        starts.map(({ load }) => load),
      ),
      row(
        'index 17 years and answer',
        starts.map(({ index }) => index),
      ),
      row(
        'both',
        starts.map(({ load, index }) => load + index),
      ),
      row(
        "before that, the runtime's first `Intl.DateTimeFormat`",
        starts.map(({ intl }) => intl),
      ),
    ],
  );
}

/** Builds the committed results page. */
export function report({ asked, questions, flatness, coldStarts }: Findings): string {
  const [cpu] = cpus();
  return `# Business time, compared

Written by \`npx tsx bench/time/main.ts\`. Each library got the calendar of clause 3.5 (Moscow, Monday
to Friday 10:00-18:00) with the same \`scripts/data/ru-calendar.json\` days off of 2011-2027 and the same
${asked} arrivals of 2024-2026, at any time of day. The libraries take turns in one process that stands in
Europe/Moscow, because all but Reglament and the named-zone loop know only the machine's zone; the
best of thirty short rounds counts. An answer is wrong when it differs by working time from a
reference that walks day by day; arrivals lie on whole minutes, then on milliseconds.

Machine: ${cpu?.model ?? 'unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}.

${questions.map(({ name, results }) => `## ${name}\n\n${questionTable(results)}`).join('\n\n')}

\`luxon-business-days\` counts days only, so the other questions cannot be put to it.

## Flat in span and calendar

${table(
  ['Reglament', 'answers/s'],
  flatness.map(({ what, perSecond }) => [what, whole.format(perSecond)]),
)}

## Cold start

${coldStarts.length} fresh processes, minified bundle.

${coldTable(coldStarts)}
`;
}
