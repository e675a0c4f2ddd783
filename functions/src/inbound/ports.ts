import type { InboundSettings } from '@reglament/domain';
import type { Deps } from '../runtime/deps';
import { readRawEmail, removeRawEmail, storeRawEmail } from '../store/files';
import { sendersOf } from '../store/senders';
import { storeImages } from './images';
import { inboundSettings } from './mail-site';
import { inboundSecret } from './signature';

/** What receiving email needs besides the database; tests replace parts of it. */
export interface InboundPorts {
  readonly settings: InboundSettings;
  /** Secret of signatures and reply addresses. */
  readonly secret: string;
  readonly storeRaw: typeof storeRawEmail;
  readonly readRaw: typeof readRawEmail;
  readonly removeRaw: typeof removeRawEmail;
  readonly sendersOf: typeof sendersOf;
  readonly storeImages: typeof storeImages;
}

/** Returns the ports of the deployed functions. */
export const deployedPorts = (): InboundPorts => ({
  settings: inboundSettings(),
  secret: inboundSecret(),
  storeRaw: storeRawEmail,
  readRaw: readRawEmail,
  removeRaw: removeRawEmail,
  sendersOf,
  storeImages,
});

/** Everything that the pipeline depends on. */
export interface Inbound {
  readonly ports: InboundPorts;
  readonly deps: Deps;
}
