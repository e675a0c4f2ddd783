/** Fields that only the gateway may set. */
export type TrustedFields = Readonly<{
  authservId: string;
  /** Results without the authserv-id, such as `dmarc=pass header.from=example.test`. */
  results: string;
  /** Address of the SMTP sender; empty for a delivery report. */
  returnPath: string;
}>;

/** Fields of a message that claim what only the gateway knows (RFC 8601, 5). */
const CLAIMS = /^(?:authentication-results|return-path)[ \t]*:/iu;

/** The beginning of the next field: a line that is not a continuation. */
const NEXT_FIELD = /\r?\n(?![ \t])/u;

/** Replaces the trusted fields of a raw message; the body and all other fields stay as they are. */
export function withTrustedFields(
  raw: Buffer,
  { authservId, results, returnPath }: TrustedFields,
): Buffer {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => raw.indexOf(end)).filter((at) => at !== -1);
  const end = ends.length === 0 ? raw.length : Math.min(...ends);
  // Latin-1 keeps every byte.
  const fields = raw.subarray(0, end).toString('latin1').split(NEXT_FIELD);
  const kept = fields.filter((field) => !CLAIMS.test(field));
  const own = [
    `Authentication-Results: ${authservId}; ${oneLine(results)}`,
    `Return-Path: <${oneLine(returnPath)}>`,
  ];
  const header = Buffer.from([...own, ...kept].join('\r\n'), 'latin1');
  return Buffer.concat([header, end === raw.length ? Buffer.from('\r\n\r\n') : raw.subarray(end)]);
}

const oneLine = (text: string): string => text.replace(/[\r\n\0]/gu, '');
