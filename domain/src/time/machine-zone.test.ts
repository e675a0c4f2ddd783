import { expect, it } from 'vitest';

it('tests run in the configured time zone, not in the zone of the machine', () => {
  const zone = process.env['TEST_TZ'] ?? 'Pacific/Chatham';
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const minutesWest = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
  expect(zone !== 'Pacific/Chatham' || minutesWest === -825).toBe(true);
});
