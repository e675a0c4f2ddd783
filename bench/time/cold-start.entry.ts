// Runs in a new process: measures the time to the first deadline from 17 years of data.
/** Makes this file a module, which may use top-level await. */
export const at = Date.UTC(2026, 10, 23, 9);

const start = performance.now();
new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Moscow' }).format(at);
const dates = performance.now();
const { zooportalCalendar } = await import('../../domain/src/time/russian-calendar');
const loaded = performance.now();
zooportalCalendar.add(at, 12 * 3_600_000);
const answered = performance.now();

console.log(
  JSON.stringify({ intl: dates - start, load: loaded - dates, index: answered - loaded }),
);
