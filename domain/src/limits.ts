/** Input limits, in characters (UTF-16 code units) or items; shared by schemas, forms and tests. */
export const limits = {
  subject: { min: 3, max: 200 },
  text: { min: 10, max: 10_000 },
  reply: { min: 1, max: 10_000 },
  reason: { min: 3, max: 500 },
  /** Detail of a reason of clause 2.7: a question or a referral. */
  attached: { min: 3, max: 1_000 },
  rating: { max: 500 },
  steps: { max: 5_000 },
  objects: { max: 10 },
  objectId: { max: 20 },
  /** Minimum number of distinct cards in a merge request. */
  mergeCards: { min: 2 },
  url: { max: 2_000 },
  name: { max: 120 },
  email: { max: 254 },
  login: { max: 64 },
  /** A telephone number as typed. */
  phone: { max: 32 },
  /** Registered addresses of one person. */
  addresses: { max: 20 },
  memberships: { max: 50 },
  /** Rows of one batch of the directory. */
  directoryRows: { max: 500 },
  personSearch: { max: 100 },
  search: { max: 200 },
  slug: { max: 80 },
  keyword: { max: 60 },
  keywords: { max: 30 },
  articleBody: { max: 20_000 },
  /** Maximum number of articles of each kind stored in a ticket (clause 1.2). */
  deflection: { max: 10 },
  /** Maximum number of articles that a ticket remembers as sent (clause 2.6). */
  articlesSent: { max: 30 },
  tag: { max: 30 },
  tags: { max: 10 },
  macroTitle: { max: 100 },
  macroCategories: { max: 20 },
  /** Longest deferral by a macro, in days. */
  macroDays: { max: 90 },
  browser: { min: 1, max: 300 },
  fileName: { max: 120 },
  attachments: { max: 10 },
  /** Maximum number of per-ticket read marks in a person's read state. */
  seenMarks: { max: 200 },
} as const;

/**
 * Range of valid instants, epoch milliseconds: 1970-01-01 to 2199-12-30 inclusive, UTC. Calendars
 * end in 2199 and zones are up to UTC+14, so every date function works on this range in every zone.
 */
export const instantLimits = { min: 0, max: Date.UTC(2199, 11, 31) - 1 } as const;

/**
 * Limits of one screenshot (clause 2.4). Decoding takes four bytes per pixel, so `pixels` applies
 * to the sum of all frames.
 */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  /** For pictures fully buffered while decoding: progressive, interlaced or CMYK. */
  wholePixels: 12_000_000,
  frames: 100,
  /** Scans of a JPEG; each covers the whole picture, and a normal file has about ten. */
  scans: 64,
} as const;

/**
 * Rate limits: at most `max` commands per user in `windowMs`. Counted in the database, so that they
 * hold across instances and restarts.
 */
export const rateLimits = {
  submit: { windowMs: 60_000, max: 10 },
  requester: { windowMs: 60_000, max: 30 },
  staff: { windowMs: 60_000, max: 240 },
  /** Article votes; anonymous visitors share the limit of their IP address. */
  vote: { windowMs: 600_000, max: 20 },
  upload: { windowMs: 3_600_000, max: 60 },
  /** Emails of one person, so that a robot without markers cannot keep a conversation going. */
  email: { windowMs: 3_600_000, max: 20 },
  /** Test messages to an address that failed (clause 2.8). */
  testEmail: { windowMs: 3_600_000, max: 5 },
  /** Replies to unknown senders, of the whole service; beyond it no more are sent in the hour. */
  notice: { windowMs: 3_600_000, max: 60 },
  /** Held emails that one agent opens. */
  heldEmail: { windowMs: 60_000, max: 60 },
  /** Read state updates, which the browser sends in batches. */
  seen: { windowMs: 60_000, max: 30 },
  /** Batches of the directory from one host. */
  directory: { windowMs: 60_000, max: 60 },
  /** People searches of one agent while typing. */
  findPeople: { windowMs: 60_000, max: 120 },
  /** Ticket searches of one person while typing. */
  search: { windowMs: 60_000, max: 240 },
} as const;

/** Retention of idempotency records: 24 hours. */
export const COMMAND_MEMORY_MS = 24 * 3_600_000;

/** How long ago a logged call may have been: 7 days. */
export const CALL_LOG_MS = 7 * 24 * 3_600_000;

/** How far ahead the clock of an agent may be when a call is logged: 5 minutes. */
export const CALL_SKEW_MS = 5 * 60_000;

/** Retention of quarantined email after its receipt: 30 days. */
export const QUARANTINE_MS = 30 * 24 * 3_600_000;

/** Minimum delay between two notices to one unknown sender: 24 hours. */
export const NOTICE_INTERVAL_MS = 24 * 3_600_000;

/** Reopening period after `resolved`: 7 days; then a scheduled job closes the ticket. */
export const REOPEN_GRACE_MS = 7 * 24 * 3_600_000;

/** Retention of an unattached upload: 24 hours. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;
