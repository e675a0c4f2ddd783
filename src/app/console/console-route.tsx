import { MantineProvider } from '@mantine/core';
import { useParams } from 'react-router';
import '../../ui/console/mantine.css';
import { useCalendars } from '../../data/calendars';
import { useSession } from '../../data/session';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { adoptMantineVariables } from '../../ui/console/mantine-variables';
import { consoleTheme } from '../../ui/console/theme';
import { useScheme } from '../../ui/theme-choice';
import { isConsoleView, isMailSection, isSearchSection } from '../routes/paths';
import { Console } from './console';
import { ConsoleGuard } from './console-guard';

adoptMantineVariables();

/** The console for staff, with its providers. */
export const ConsoleRoute = () => {
  const { view, number } = useParams();
  const isMail = isMailSection(view);
  const scheme = useScheme();
  const { user } = useSession();
  return (
    <MantineProvider
      theme={consoleTheme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <CalendarsContext value={useCalendars()}>
        <ConsoleGuard>
          {user && (
            <Console
              user={user}
              view={isConsoleView(view) ? view : 'queue'}
              number={isMail ? null : (number ?? null)}
              isSearch={isSearchSection(view)}
              mail={isMail ? { id: number ?? null } : null}
            />
          )}
        </ConsoleGuard>
      </CalendarsContext>
    </MantineProvider>
  );
};
