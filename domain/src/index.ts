export * from './access/actor';
export * from './access/can';
export * from './access/documents';
export * from './access/member';
export { allows, type Access, type Subject } from './access/rules';
export * from './article/schema';
export * from './article/vote';
export * from './attachment/attach';
export * from './attachment/file-name';
export * from './attachment/picture';
export * from './attachment/schema';
export * from './command/commands';
export * from './command/definition';
export * from './command/registry';
export * from './error';
export * from './fields';
export * from './host/origins';
export * from './host/token';
export * from './lazy';
export * from './limits';
export * from './notification/email';
export type { Notification } from './notification/notification';
export * from './notification/preferences';
export * from './notification/types';
export { parseInput } from './parse';
export * from './parse-json';
export * from './person/commands';
export { emailSchema, isEmail } from './person/email';
export * from './person/record';
export * from './person/staff';
export * from './person/seen';
export * from './person/wishes';
export type { Receivable } from './receipt/counted';
export * from './receipt/line';
export * from './receipt/receipt';
export type { DaysOff, ReceiptStep, TimeStep } from './receipt/steps';
export * from './receipt/strip';
export * from './regulation/calendars';
export * from './regulation/config';
export * from './regulation/deadline';
export * from './regulation/differences';
export * from './regulation/promise';
export * from './regulation/entries';
export * from './regulation/ids';
export * from './regulation/schema';
export * from './regulation/zooportal';
export { zooportalCalendars } from './regulation/zooportal-calendars';
export * from './result';
export * from './stored/article';
export * from './stored/config';
export * from './stored/mail';
export * from './stored/people';
export {
  isOutdated,
  MIN_READER_VERSION,
  SCHEMA_VERSION,
  storedReader,
  versionStamp,
  type ReadFailure,
  type StoredReader,
} from './stored/reader';
export * from './stored/ticket';
export * from './stored/upload';
export { formatDay } from './text/day';
export { BUSINESS_DAY_MS, formatAge, formatBusinessTime, formatDue } from './text/format';
export { instantOnWall, wallTime, type Wall } from './text/local';
export { languageFor } from './text/language';
export * from './text/markup';
export * from './text/normalise';
export * from './text/terms';
export * from './text/ticket-number';
export * from './ticket/clock';
export * from './ticket/clock-view';
export * from './ticket/decide';
export { comingBackOn } from './ticket/decide/defer';
export { attachedBy, attachedIssues } from './ticket/decide/grounds';
export * from './ticket/decision';
export * from './ticket/event';
export * from './ticket/extras';
export {
  attachedKinds,
  type AttachedKind,
  type ToldDeferral,
  type ToldRefusal,
} from './ticket/grounds';
export { consideredBy, type ConsideredBy, type Milestone } from './ticket/milestone';
export * from './ticket/portal';
export { cardTest, categoryIssues, submissionIssues } from './ticket/regulated-fields';
export * from './ticket/schema';
export * from './ticket/status';
export * from './ticket/transitions';
export { nextCheck, type Check } from './ticket/watch';
export type * from './time/types';
export * from './time/errors';
export { officialVersionOf, provisionalCalendar } from './time/provisional-calendar';
export { zooportalCalendar, zooportalSource } from './time/russian-calendar';
export * from './view/built-in-views';
export * from './view/indexes';
export * from './view/schema';
