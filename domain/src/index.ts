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
export * from './host/directory';
export * from './host/origins';
export * from './host/token';
export * from './inbound/authentication';
export * from './inbound/automatic';
export * from './inbound/bounce';
export * from './inbound/content';
export * from './inbound/held-email';
export * from './inbound/parsed-email';
export * from './inbound/quote';
export * from './inbound/record';
export * from './inbound/reference';
export * from './inbound/screen';
export * from './inbound/sender';
export * from './lazy';
export * from './limits';
export * from './macro/placeholders';
export * from './macro/schema';
export * from './notification/delivery-failure';
export * from './notification/email';
export * from './notification/email-headers';
export {
  builtInMailConfig,
  parseMailConfig,
  readMailConfig,
  type MailConfig,
} from './notification/mail-config';
export { attachedPictures } from './notification/email-pictures';
export { noticeEmail } from './notification/notice';
export { renderEmail, type EmailContent, type RenderContext } from './notification/render-email';
export * from './notification/retry';
export type { Notification } from './notification/notification';
export * from './notification/preferences';
export * from './notification/suppression';
export * from './notification/types';
export { parseInput } from './parse';
export * from './parse-json';
export * from './person/commands';
export * from './person/email-failure';
export { canonicalAddress } from './person/address';
export { emailSchema, isEmail } from './person/email';
export { canonicalPhone } from './person/phone';
export * from './person/profile';
export * from './person/record';
export * from './person/search';
export * from './person/staff';
export * from './person/read-state';
export * from './person/mail-preferences';
export type { ReceiptSource } from './receipt/elapsed';
export * from './receipt/line';
export * from './receipt/receipt';
export type { DaysOff, ReceiptStep, TimeStep } from './receipt/steps';
export * from './receipt/timeline';
export * from './regulation/calendars';
export * from './regulation/config';
export * from './regulation/deadline';
export * from './regulation/diff-deadlines';
export * from './regulation/sla-target';
export * from './regulation/entries';
export * from './regulation/ids';
export type { RuleError } from './regulation/parse-document';
export * from './regulation/schema';
export * from './regulation/suggest-category';
export * from './regulation/zooportal';
export { zooportalCalendars } from './regulation/zooportal-calendars';
export * from './result';
export * from './search/document';
export * from './search/input';
export * from './search/match';
export * from './search/query';
export * from './stored/article';
export * from './stored/config';
export * from './stored/macro';
export * from './stored/mail';
export * from './stored/people';
export * from './stored/search';
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
export {
  BUSINESS_DAY_MS,
  formatAge,
  formatBusinessTime,
  formatDue,
  formatMoment,
} from './text/format';
export { escapeHtml } from './text/escape-html';
export { fromLocalDateTime, toLocalDateTime, type LocalFormat } from './text/local';
export { languageFor } from './text/language';
export * from './text/markup';
export * from './text/message-format';
export * from './text/message-markup';
export * from './text/normalise';
export { spreadsheetText } from './text/spreadsheet-text';
export { stem } from './text/stem';
export * from './text/terms';
export * from './text/ticket-number';
export * from './ticket/clock';
export * from './ticket/sla-status';
export * from './ticket/decide';
export { comingBackOn } from './ticket/decide/defer';
export { callChannels } from './ticket/decide/log-ticket';
export {
  requiredDetail as attachedBy,
  detailIssues as attachedIssues,
} from './ticket/decide/stated-reason';
export * from './ticket/decision';
export * from './ticket/event';
export * from './ticket/optional-fields';
export {
  reasonDetailKinds as attachedKinds,
  type ReasonDetailKind as AttachedKind,
  type RequesterDeferral,
  type RequesterDecline,
} from './ticket/reason';
export { consideredBy, type ConsideredBy, type Milestone } from './ticket/milestone';
export * from './ticket/requester-ticket';
export {
  cardTest,
  categoryIssues,
  submissionIssues,
  titledObjects,
} from './ticket/regulated-fields';
export * from './typed';
export * from './ticket/message';
export * from './ticket/schema';
export * from './ticket/status';
export {
  boundedThread,
  extendThread,
  isThreadOf,
  threadSchema,
  type Thread,
} from './ticket/thread';
export { tagsSchema } from './ticket/tags';
export * from './ticket/transitions';
export { nextTimer, type SlaTimer } from './ticket/sla-timers';
export type * from './time/types';
export * from './time/errors';
export { officialVersionOf, provisionalCalendar } from './time/provisional-calendar';
export { zooportalCalendar, zooportalSource } from './time/russian-calendar';
export * from './view/built-in-views';
export { matchesView } from './view/matches';
export * from './view/counts';
export * from './view/indexes';
export * from './view/schema';
