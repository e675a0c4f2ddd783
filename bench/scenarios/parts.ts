import { bundle } from './bundle';
import { bytes } from './bytes';
import { email } from './email';
import { hostile } from './hostile';
import { live } from './live';
import { open } from './open';
import type { Part } from './part';
import { portal } from './portal';
import { queue } from './queue';
import { search } from './search';
import { submit } from './submit';
import { suggest } from './suggest';
import { sweep } from './sweep';
import { widget } from './widget';

/** All scenarios, ordered so that the database is refilled rarely. */
export const parts: readonly Part[] = [
  bundle,
  bytes,
  suggest,
  portal,
  queue,
  open,
  live,
  submit,
  search,
  sweep,
  email,
  widget,
  hostile,
];
