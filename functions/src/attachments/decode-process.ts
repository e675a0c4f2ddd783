import { encode } from './encode';
import { decodeJobSchema } from './encoded';

/**
 * RSS limit, bytes. A valid image takes less than 300 MB; two processes and the functions fit in
 * one instance.
 */
const MAX_MEMORY = 400 * 1_024 * 1_024;

/** Interval between memory checks, milliseconds. */
const MEMORY_CHECK_INTERVAL_MS = 20;

/** Kills the process; an orderly exit would wait for the decoding thread. */
const terminate = () => process.kill(process.pid, 'SIGKILL');

setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY) terminate();
}, MEMORY_CHECK_INTERVAL_MS);

process.on('disconnect', terminate);

process.on('message', (message) => {
  const { bytes, picture } = decodeJobSchema.parse(message);
  void encode(bytes, picture).then((outcome) => process.send?.(outcome));
});
