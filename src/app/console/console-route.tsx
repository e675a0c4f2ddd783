import { useParams } from 'react-router';
import '../../ui/console/mantine.css';
import { useCalendars } from '../../data/calendars';
import { useSession } from '../../data/session';
import { CalendarsContext } from '../../ui/clock/calendars-context';
import { isConsoleView, isMailSection, isSearchSection } from '../routes/paths';
import { Console } from './console';
import { ConsoleGuard } from './console-guard';

/** The console for staff, with its providers. */
export const ConsoleRoute = () => {
  const { view, number } = useParams();
  const isMail = isMailSection(view);
  const { user } = useSession();
  return (
    <CalendarsContext value={useCalendars()}>
      <ConsoleGuard>
        {user && (
          <Console
            user={user}
            view={isConsoleView(view) ? view : 'queue'}
            isSearch={isSearchSection(view)}
            number={isMail ? null : (number ?? null)}
            mail={isMail ? { id: number ?? null } : null}
          />
        )}
      </ConsoleGuard>
    </CalendarsContext>
  );
};
