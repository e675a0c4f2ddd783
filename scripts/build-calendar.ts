/**
 * Builds the calendar data of the domain from published Russian days off. `npm run calendar` writes
 * `domain/src/time/data/russian-days-off.ts`; `--check` only compares that file with the source
 * data.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

/** Incremented when data of the same years changes; tickets store it with their deadline. */
const REVISION = 1;

const FACTS = new URL('data/ru-calendar.json', import.meta.url);
const TARGET = new URL('../domain/src/time/data/russian-days-off.ts', import.meta.url);

const dates = z.array(z.iso.date());
const yearSchema = z.object({
  weekdayDaysOff: dates,
  publicHolidays: dates,
  workingWeekends: dates,
  transfers: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })),
  workingDaysTotal: z.int(),
});
type YearFacts = z.infer<typeof yearSchema>;

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function datesOf(year: number): string[] {
  const yearDates: string[] = [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = nextDate(date)) {
    yearDates.push(date);
  }
  return yearDates;
}

/**
 * Verifies the data against the published number of working days, which detects a wrong or missing
 * date.
 */
function requireWorkingDays(year: number, facts: YearFacts): void {
  const weekdays = datesOf(year).filter((date) => !isWeekend(date)).length;
  const working = weekdays - facts.weekdayDaysOff.length + facts.workingWeekends.length;
  if (working !== facts.workingDaysTotal || facts.weekdayDaysOff.some(isWeekend)) {
    throw new Error(`${year}: ${working} working days instead of ${facts.workingDaysTotal}`);
  }
}

/**
 * Maps each transferred day off to its origin: first the decree's list, then the statutory transfer
 * of a weekend holiday to the next working day, in holiday order.
 */
function originsOf(facts: YearFacts): ReadonlyMap<string, string> {
  const origins = new Map(facts.transfers.map(({ from, to }) => [to, from]));
  const decreed = new Set(facts.transfers.map(({ from }) => from));
  const holidays = new Set(facts.publicHolidays);
  const daysOff = new Set(facts.weekdayDaysOff);
  for (const holiday of facts.publicHolidays) {
    if (!isWeekend(holiday) || decreed.has(holiday)) continue;
    let target = holiday;
    while (isWeekend(target) || holidays.has(target) || origins.has(target)) {
      target = nextDate(target);
    }
    if (daysOff.has(target)) origins.set(target, holiday);
  }
  return origins;
}

const monthDay = (date: string): string => date.slice(5).replace('-', '');

function lineOf(year: number, facts: YearFacts): string {
  requireWorkingDays(year, facts);
  const origins = originsOf(facts);
  const entries = facts.weekdayDaysOff.toSorted().map((date) => {
    if (facts.publicHolidays.includes(date)) return monthDay(date);
    const origin = origins.get(date);
    if (origin === undefined) throw new Error(`${date} is off, but nothing says why`);
    return `${monthDay(date)}<${monthDay(origin)}`;
  });
  return [year, ...entries].join(' ');
}

async function build(): Promise<string> {
  const { _meta, ...byYear } = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(await readFile(FACTS, 'utf8')));
  const years = Object.keys(byYear)
    .map(Number)
    .toSorted((a, b) => a - b);
  const lines = years.map((year) => lineOf(year, yearSchema.parse(byYear[year])));
  return `// Written by scripts/build-calendar.ts from scripts/data/ru-calendar.json, which names the
// sources. One line a year: the weekdays off as month and day; \`<\` names the day off moved there.
export const RUSSIAN_DAYS_OFF_VERSION = 'ru-${years.at(0)}-${years.at(-1)}.${REVISION}';

export const RUSSIAN_DAYS_OFF: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
];
`;
}

const text = await build();
const path = fileURLToPath(TARGET);
if (process.argv.includes('--check')) {
  const isCurrent = (await readFile(path, 'utf8')) === text;
  const verdict = isCurrent ? 'is what the facts give' : 'differs from the facts: npm run calendar';
  console.log(`${relative(process.cwd(), path)} ${verdict}`);
  process.exitCode = isCurrent ? 0 : 1;
} else {
  await writeFile(path, text);
  console.log(`Wrote ${path}`);
}
