import type { PortalObject } from '@reglament/domain';

/** Realistic ticket text with the agent's answer. */
export interface SampleTicket {
  readonly subject: string;
  readonly text: string;
  readonly steps?: string;
  readonly objects?: readonly PortalObject[];
  readonly answer: string;
}
