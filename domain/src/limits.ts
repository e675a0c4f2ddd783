/** Bounds of every input, in characters (UTF-16 units) or pieces; schemas, forms and tests read them. */
export const limits = {
  subject: { min: 3, max: 200 },
  text: { min: 10, max: 10_000 },
  reply: { min: 1, max: 10_000 },
  reason: { min: 3, max: 500 },
  /** What an agent adds to a reason of clause 2.7: a question, or whom to turn to. */
  attached: { min: 3, max: 1_000 },
  rating: { max: 500 },
  steps: { max: 5_000 },
  objects: { max: 10 },
  objectId: { max: 20 },
  /** Different cards of one animal, without which there is nothing to merge. */
  mergeCards: { min: 2 },
  url: { max: 2_000 },
  name: { max: 120 },
  email: { max: 254 },
  slug: { max: 80 },
  keyword: { max: 60 },
  keywords: { max: 30 },
  articleBody: { max: 20_000 },
  /** Articles of each kind that a ticket remembers (clause 1.2). */
  deflection: { max: 10 },
  browser: { min: 1, max: 300 },
  fileName: { max: 120 },
  attachments: { max: 10 },
  /** Tickets whose news a person has seen, remembered one by one. */
  seenMarks: { max: 200 },
} as const;

/**
 * The first and the last instant that is stored or accepted, epoch milliseconds: 1970 to the last but
 * one day of 2199. Calendars have no year after 2199, and zones are up to 14 hours ahead of UTC, so
 * every date function works on every instant of this range in every zone.
 */
export const instantLimits = { min: 0, max: Date.UTC(2199, 11, 31) - 1 } as const;

/**
 * Bounds of one screenshot (clause 2.4). A picture is decoded to four bytes a pixel, whatever the file
 * weighs, so all frames of an animation count together.
 */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  /** Of a picture that is held whole while it is decoded: progressive, interlaced or in four inks. */
  wholePixels: 12_000_000,
  frames: 100,
  /** Passes over a JPEG: each is decoded over all of it, and an honest file has about ten. */
  scans: 64,
} as const;

/**
 * Commands that one person may give within `windowMs`. Generous for a human hand, small for a flood;
 * the count is kept in the database, so that it holds across instances and restarts.
 */
export const rateLimits = {
  submit: { windowMs: 60_000, max: 10 },
  requester: { windowMs: 60_000, max: 30 },
  staff: { windowMs: 60_000, max: 240 },
  /** Whether articles helped; for whoever is not signed in, all of one network address together. */
  vote: { windowMs: 600_000, max: 20 },
  upload: { windowMs: 3_600_000, max: 60 },
  /** What a browser says by itself of what was seen; it gathers a while before it says it. */
  seen: { windowMs: 60_000, max: 30 },
} as const;

/** How long the answer to a command is kept, so that a repeat gets the same answer: 24 hours. */
export const COMMAND_MEMORY_MS = 24 * 3_600_000;

/** After `resolved` a requester may reopen for 7 days; then the ticket is closed by schedule. */
export const REOPEN_GRACE_MS = 7 * 24 * 3_600_000;

/** A file that was sent up and belongs to no message is removed after 24 hours. */
export const UPLOAD_KEPT_MS = 24 * 3_600_000;
