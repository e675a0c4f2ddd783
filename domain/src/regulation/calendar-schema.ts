import * as z from 'zod/mini';
import { bilingualSchema } from '../fields';
import type { CalendarInput } from '../time/types';
import { versionSchema } from './schema';

const clockTimeSchema = z.string().check(z.regex(/^\d{2}:\d{2}$/u, 'a time such as 10:00'));

const hoursSchema = z
  .array(z.object({ from: clockTimeSchema, to: clockTimeSchema }))
  .check(z.maxLength(24));

/** Maximum number of overrides; 17 years of Russian holidays take about 300. */
const MAX_OVERRIDES = 5_000;

const overrideSchema = z.object({
  date: z.iso.date(),
  intervals: hoursSchema,
  cause: z.enum(['holiday', 'transfer', 'short-day', 'other']),
  title: z.exactOptional(bilingualSchema),
});

const yearSchema = z.int().check(z.minimum(1900), z.maximum(2199));

/** Schema of calendar data (clause 3.5); `createCalendar` checks its consistency. */
export const calendarSchema: z.ZodMiniType<CalendarInput> = z.object({
  version: versionSchema,
  timeZone: z.string().check(z.maxLength(60)),
  week: z.object({
    mon: hoursSchema,
    tue: hoursSchema,
    wed: hoursSchema,
    thu: hoursSchema,
    fri: hoursSchema,
    sat: hoursSchema,
    sun: hoursSchema,
  }),
  overrides: z.array(overrideSchema).check(z.maxLength(MAX_OVERRIDES)),
  coverage: z.object({ from: yearSchema, to: yearSchema }),
});
