/**
 * Compares the business-time engine with other libraries: `npx tsx bench/time/main.ts` writes
 * `bench/time/RESULTS.md` in one or two minutes.
 */
import { writeFileSync } from 'node:fs';
import { coldStarts } from './cold-start';
import { dateFnsLoop, localDateFnsLoop } from './comparisons/date-fns-loop';
import { dayjsBusinessTime } from './comparisons/dayjs-business-time';
import { luxonBusinessDays } from './comparisons/luxon-business-days';
import { momentBusinessTime } from './comparisons/moment-business-time';
import { reglament } from './comparisons/reglament';
import { flatness } from './flatness';
import { measure } from './measure';
import { QUESTIONS, arrivals } from './questions';
import { report } from './report';

const SAMPLE_COUNT = 100;

// Set before the first local time is computed, because most libraries support the machine zone
// only.
process.env['TZ'] = 'Europe/Moscow';
if (new Date(2026, 0, 1).getTimezoneOffset() !== -180) throw new Error('TZ was not taken over');

const peers = [
  reglament,
  dateFnsLoop,
  localDateFnsLoop,
  dayjsBusinessTime,
  momentBusinessTime,
  luxonBusinessDays,
];
const inputs = { minutes: arrivals(SAMPLE_COUNT, 60_000), milliseconds: arrivals(SAMPLE_COUNT, 1) };

const questions = QUESTIONS.map((question) => {
  console.log(question.name);
  return { name: question.name, results: measure(question, peers, inputs) };
});
console.log('flatness and cold start');
const text = report({
  asked: SAMPLE_COUNT,
  questions,
  flatness: flatness(inputs.milliseconds),
  coldStarts: await coldStarts(),
});
writeFileSync(new URL('RESULTS.md', import.meta.url), text);
console.log(text);
