import { NOTICE_INTERVAL_MS, rateLimits } from '@reglament/domain';
import { describe, expect, it, vi } from 'vitest';
import * as log from '../../../functions/src/runtime/log';
import { HOUR_MS, mailAt, newPorts, noticesTo, now } from '../support/held-email';
import { requester } from '../support/people';

describe('the reply to an unknown sender', () => {
  it('is queued once a day for an address, and marked as automatic', async () => {
    const from = requester().email;
    const ports = newPorts();
    const first = await mailAt(ports, now, { from });
    expect(first).toMatchObject({ reason: 'sender-unknown', noticeAt: now });
    expect(await mailAt(ports, now + HOUR_MS, { from })).toMatchObject({ noticeAt: null });
    expect(await mailAt(ports, now + NOTICE_INTERVAL_MS - 1, { from })).toMatchObject({
      noticeAt: null,
    });
    expect(await noticesTo(from)).toMatchObject([
      { template: 'unknown-sender', number: null, inReplyTo: first.messageId, state: 'pending' },
    ]);
    const next = await mailAt(ports, now + NOTICE_INTERVAL_MS, { from });
    expect(next.noticeAt).toBe(now + NOTICE_INTERVAL_MS);
    expect(await noticesTo(from)).toHaveLength(2);
  });

  it.each([
    ['is not proven', { dmarc: 'none' }],
    ['failed authentication', { dmarc: 'fail' }],
    ['is a robot', { headers: ['Auto-Submitted: auto-replied'] }],
    ['is a mailing list', { headers: ['List-Id: <list.client.test>'] }],
    ['asks for no automatic replies', { headers: ['X-Auto-Response-Suppress: All'] }],
  ])('is not sent if the sender %s', async (_, parts) => {
    const from = requester().email;
    await mailAt(newPorts(), now, { from, ...parts });
    expect(await noticesTo(from)).toEqual([]);
  });

  it('ends with an alarm at the hourly limit of the service', async () => {
    const hour = Math.ceil(now / HOUR_MS) * HOUR_MS + 400 * 24 * HOUR_MS;
    const alarm = vi.spyOn(log, 'logAlarm').mockReturnValue();
    const results: (number | null)[] = [];
    for (let sent = 0; sent < rateLimits.notice.max + 2; sent += 1) {
      const { noticeAt } = await mailAt(newPorts(), hour, { from: requester().email });
      results.push(noticeAt);
    }
    expect(results.filter((each) => each !== null)).toHaveLength(rateLimits.notice.max);
    expect(alarm).toHaveBeenCalledExactlyOnceWith(
      'the hourly limit of replies to unknown senders is reached: no more are sent',
    );
    const later = await mailAt(newPorts(), hour + HOUR_MS, { from: requester().email });
    expect(later.noticeAt).toBe(hour + HOUR_MS);
  });
});
