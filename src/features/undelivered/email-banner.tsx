import { currentEmailFailure, type EmailFailureNotice } from '@reglament/domain';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionUser } from '../../data/firebase/auth';
import { useLiveQuery } from '../../data/live-query';
import { myRecord } from '../../data/people';
import { dueText } from '../../ui/clock/promise-text';
import { useClockFacts } from '../../ui/clock/use-clock-facts';
import { useNow } from '../../ui/clock/use-now';
import { Announce } from '../../ui/portal/announce';
import { Button } from '../../ui/portal/button';
import { Callout } from '../../ui/portal/callout';
import { AddressForm } from './address-form';
import { useTestEmail } from './use-test-email';
import styles from './email-banner.module.css';

const INTERVAL_MS = 60_000;

interface BannerProps {
  readonly user: SessionUser;
  readonly failure: EmailFailureNotice;
}

const Actions = ({ user, failure }: BannerProps) => {
  const { t } = useTranslation(['notifications', 'common']);
  const { busy, problem, ask } = useTestEmail();
  const [isCorrecting, setCorrecting] = useState(false);
  const formId = useId();
  const isTested = failure.testedAt !== null;
  return (
    <div className={styles['actions']}>
      <div className={styles['buttons']}>
        {isTested && (
          <Button busy={busy} onClick={() => ask('arrived')}>
            {t('undelivered.arrived')}
          </Button>
        )}
        <Button busy={busy} onClick={() => ask('send')}>
          {t(isTested ? 'undelivered.again' : 'undelivered.send')}
        </Button>
        <Button
          kind="quiet"
          aria-expanded={isCorrecting}
          aria-controls={formId}
          onClick={() => setCorrecting(!isCorrecting)}
        >
          {t('undelivered.correct')}
        </Button>
      </div>
      <Announce as="alert">{problem && <p>{t(`common:errors.${problem.code}`)}</p>}</Announce>
      <div id={formId} hidden={!isCorrecting}>
        {isCorrecting && <AddressForm user={user} />}
      </div>
    </div>
  );
};

const Banner = ({ user, failure }: BannerProps) => {
  const { t } = useTranslation('notifications');
  const { localFormat } = useClockFacts();
  const now = useNow(INTERVAL_MS);
  const { address, reason, at, testedAt } = failure;
  const moment = dueText(testedAt ?? at, now, localFormat);
  const isTested = testedAt !== null;
  const title = t(isTested ? 'undelivered.tested' : 'undelivered.title', { address });
  return (
    <section className={styles['banner']} aria-label={title}>
      <Callout
        kind={isTested ? 'still' : 'problem'}
        title={title}
        action={<Actions user={user} failure={failure} />}
      >
        {isTested
          ? t('undelivered.testedText', { moment })
          : t('undelivered.text', { moment, reason: t(`undelivered.reasons.${reason}`) })}
      </Callout>
    </section>
  );
};

/**
 * Tells a requester whose address failed that answers wait on the site, and how to correct it
 * (clause 2.8).
 */
export const EmailBanner = ({ user }: { readonly user: SessionUser }) => {
  const { data } = useLiveQuery(myRecord(user.uid));
  const failure = data && currentEmailFailure(data);
  return failure && <Banner user={user} failure={failure} />;
};
