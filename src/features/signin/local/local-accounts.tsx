import { signInWithPassword } from '../../../data/firebase/auth';
import { useLanguage } from '../../../i18n/use-language';
import { ProblemText } from '../problem-text';
import { signInProblemOf } from '../sign-in-problem';
import { useAsyncAction } from '../use-async-action';
import { localMessages } from './local-messages';
import styles from './local.module.css';

const PASSWORD = 'reglament';

const accounts = [
  { name: 'admin', role: 'admin' },
  { name: 'anna', role: 'agent' },
  { name: 'boris', role: 'agent' },
  { name: 'olga', role: 'requester' },
  { name: 'ivan', role: 'requester' },
  { name: 'maria', role: 'requester' },
] as const;

/** Seeded emulator accounts with one-click sign-in. */
export const LocalAccounts = () => {
  const messages = localMessages[useLanguage()];
  const { busy, problem, run } = useAsyncAction();
  const enter = (email: string) => () =>
    void run(() => signInWithPassword(email, PASSWORD), signInProblemOf);
  return (
    <section className={styles['accounts']} aria-labelledby="local-accounts">
      <h2 className={styles['title']} id="local-accounts">
        {messages.title}
      </h2>
      <p className={styles['text']}>{messages.text}</p>
      <ProblemText problem={problem} />
      <ul className={styles['list']}>
        {accounts.map(({ name, role }) => (
          <li key={name}>
            <button
              className={styles['account']}
              type="button"
              aria-disabled={busy}
              onClick={enter(`${name}@reglament.test`)}
            >
              <span>{name}@reglament.test</span>
              <span className={styles['role']}>{messages.roles[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
