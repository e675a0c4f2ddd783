/**
 * `npm run mail:gateway`: takes email from a mail server on this machine, proves the senders by SPF,
 * DKIM and DMARC, and posts each message to the deployed function. docs/email-incoming.md has the
 * settings.
 */
import { once } from 'node:events';
import { startGateway } from '../mail/gateway';
import { gatewaySettings } from '../mail/gateway-settings';
import { mailauthResults } from '../mail/mail-authentication';
import { command, print } from '../setup/progress';

await command(async () => {
  const settings = gatewaySettings(process.env);
  const gateway = await startGateway({
    ...settings,
    isRelayed: true,
    authenticate: (envelope, raw) => mailauthResults(envelope, raw),
  });
  print(`Email for ${settings.domains.join(', ')} by SMTP on 127.0.0.1:${gateway.port}`);
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  await gateway.stop();
  return 0;
});
