import type { Moment as Base } from 'moment';

declare module 'moment' {
  interface Moment {
    addWorkingTime(count: number, unit: 'hours' | 'days'): Base;
    workingDiff(other: Base, unit: 'milliseconds'): number;
  }
}
