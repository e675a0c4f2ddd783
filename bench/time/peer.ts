/** Adapter of a business-time library; times are epoch milliseconds. */
export interface Peer {
  readonly name: string;
  /** Deadline after a number of business hours. */
  readonly add?: (at: number, hours: number) => number;
  /** Business time in milliseconds. */
  readonly between?: (from: number, to: number) => number;
  /** Closing time of the n-th business day after the local date. */
  readonly addDays?: (at: number, days: number) => number;
}

/** Business hours (clause 3.5) as numbers. */
export const OPENS = 10;
export const CLOSES = 18;
