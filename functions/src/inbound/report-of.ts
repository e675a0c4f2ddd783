import type { ReportedEmail } from '@reglament/domain';
import type { ParsedMessage } from './parse-message';

/** Parts of a report that are read as text. */
const REPORT_PART =
  /^(?:message\/(?:rfc822|global|global-headers|global-delivery-status|feedback-report)|text\/(?:rfc822-headers|plain))$/u;

/** Maximum number of parts that are read, and of their bytes. */
const MAX_PARTS = 10;
const MAX_PART_BYTES = 100_000;

/** Returns a message with the text parts of a report, which the parser lists among the files. */
export const reportOf = (message: ParsedMessage): ReportedEmail => ({
  ...message,
  parts: message.files
    .filter(({ type }) => REPORT_PART.test(type))
    .slice(0, MAX_PARTS)
    .map(({ type, bytes }) => ({
      type,
      text: Buffer.from(bytes.subarray(0, MAX_PART_BYTES)).toString('utf8'),
    })),
});
