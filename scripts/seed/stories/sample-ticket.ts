import type { PortalObject } from '@reglament/domain';

/** One believable ticket: what was asked, and what an agent answers. */
export interface SampleTicket {
  readonly subject: string;
  readonly text: string;
  readonly steps?: string;
  readonly objects?: readonly PortalObject[];
  readonly answer: string;
}
