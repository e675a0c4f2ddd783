import { err, languages, ok, type DomainError, type Result } from '@reglament/domain';
import { inboundSecret } from '../inbound/signature';
import { disableMailPreference } from '../people/set-mail-preferences';
import type { Deps } from '../runtime/deps';
import type { FormAnswer, FormRequest } from '../runtime/form-page';
import { unsubscribePage, type UnsubscribeState } from './unsubscribe-page';
import { verifyUnsubscribeToken, type Unsubscription } from './unsubscribe-token';

type Outcome = Result<Unsubscription, DomainError>;

/**
 * Disables the preference that the token of an unsubscribe link names, on POST (RFC 8058); whoever
 * has the link needs no login. GET changes nothing, because link scanners open links.
 */
export const unsubscribe = async (
  { isPost, parameter }: FormRequest,
  deps: Deps,
): Promise<Outcome> => {
  const subject = verifyUnsubscribeToken(inboundSecret(), parameter('token'));
  if (subject === null) return err({ code: 'token-invalid' });
  if (!isPost) return ok(subject);
  const disabled = await disableMailPreference(subject, deps);
  return disabled.ok ? ok(subject) : disabled;
};

/** Renders the page of an unsubscribe link in the language of the email. */
export const unsubscribeAnswer = (
  { isPost, parameter }: FormRequest,
  outcome: Outcome,
): FormAnswer => {
  const language = languages.find((known) => known === parameter('lang')) ?? languages[0];
  const preference = outcome.ok ? outcome.value.preference : null;
  const page = (state: UnsubscribeState): string =>
    unsubscribePage({ state, language, preference });
  if (outcome.ok) return { status: 200, html: page(isPost ? 'done' : 'ask') };
  return outcome.error.code === 'token-invalid'
    ? { status: 400, html: page('invalid') }
    : { status: 503, html: page('failed') };
};
