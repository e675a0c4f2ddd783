import { encode } from './encode';
import { decodeJobSchema } from './encoded';

/** An honest picture takes less than 300 MB; two of these and the functions fit in one instance. */
const MAX_MEMORY = 400 * 1_024 * 1_024;

/** How often the memory is looked at, milliseconds. */
const WATCH_MS = 20;

/** Ends at once: an orderly exit would wait for the thread that decodes. */
const end = () => process.kill(process.pid, 'SIGKILL');

setInterval(() => {
  if (process.memoryUsage.rss() > MAX_MEMORY) end();
}, WATCH_MS);

process.on('disconnect', end);

process.on('message', (message) => {
  const { bytes, picture } = decodeJobSchema.parse(message);
  void encode(bytes, picture).then((outcome) => process.send?.(outcome));
});
