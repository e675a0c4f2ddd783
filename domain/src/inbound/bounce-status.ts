import type { FailureReason } from '../notification/delivery-failure';

/** Enhanced status code of RFC 3463; no part of an IP number. */
const STATUS = /(?<![\d.])([45])\.[0-7]\.\d{1,3}(?!\d|\.\d)/u;

/** SMTP reply code, for servers without enhanced codes. */
const REPLY_CODE = /(?:^|[\s:;#(])([45])[0-5]\d(?=[\s-])/u;

const FULL =
  /mailbox (?:is )?(?:full|over quota|size limit)|(?:over|exceed\w*|out of) (?:the |his |her |its |their |storage )?(?:quota|storage)|quota (?:is )?exceeded|ящик переполнен|нет места в ящике|превышен\w* квот/iu;

const UNKNOWN =
  /(?:no such|unknown|invalid) (?:user|address|mailbox|recipient|local part)|(?:user|mailbox|account|address|recipient)\S* (?:is |was |not |does ?n[o']t |has been )*(?:unknown|found|exist|disabled|unavailable|invalid|inactive)|no mailbox here by that name|this user doesn't have|unrouteable address|(?:host|domain)(?: name)? (?:unknown|not found)|recipientnotfound|(?:пользовател\p{L}*|адрес\p{L}*|ящик\p{L}*) не (?:найден|существует)|такого (?:пользователя|адреса|ящика) нет|нет такого (?:пользователя|адреса|ящика)|ящик (?:отключ|заблокирован|удал)/iu;

const EXPIRED =
  /retry time(?:out)? (?:was |not )?exceeded|in the queue too long|for too long|не удавалось доставить/iu;

/** Refusals of the sender, the content, the size or by policy: nothing about the address. */
const CONTENT_STATUS = /^5\.(?:6\.\d+|7\.\d+|1\.[78]|2\.3|3\.4)$/u;

const SENDER = /\bsender (?:address|domain|verify)/iu;

/**
 * Classifies a status with its explanation (RFC 3463); null if neither states a failure. A full
 * mailbox is no reason of its own to give up the address, whatever the code; nor is a refusal by
 * policy, unless the words say that there is no such user.
 */
export const failureOfStatus = (text: string): FailureReason | null => {
  const status = STATUS.exec(text)?.[0] ?? '';
  const [, major = ''] = /^([45])/u.exec(status) ?? REPLY_CODE.exec(text) ?? [];
  if (/^[45]\.2\.2$/u.test(status) || FULL.test(text)) return 'mailbox-full';
  if (major === '4' || EXPIRED.test(text)) return 'expired';
  if (SENDER.test(text)) return 'content-rejected';
  return UNKNOWN.test(text) ? 'address-rejected' : failureOfCode(status, major);
};

function failureOfCode(status: string, major: string): FailureReason | null {
  if (status !== '' && !CONTENT_STATUS.test(status)) return 'address-rejected';
  return major === '5' ? 'content-rejected' : null;
}
