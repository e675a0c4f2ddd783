/** A business-time library, asked about the service's calendar: instants in, instants out. */
export interface Peer {
  readonly name: string;
  /** The deadline after so many working hours. */
  readonly add?: (at: number, hours: number) => number;
  /** Working time in milliseconds. */
  readonly between?: (from: number, to: number) => number;
  /** Closing time of the n-th working day after the local date. */
  readonly addDays?: (at: number, days: number) => number;
}

/** The hours of clause 3.5, for libraries that take numbers. */
export const OPENS = 10;
export const CLOSES = 18;
