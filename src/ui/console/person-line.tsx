import type { FoundPerson } from '@reglament/domain';
import styles from './person-line.module.css';

/** Name and contacts of a person of the directory. */
export const PersonLine = ({ person }: { readonly person: FoundPerson }) => {
  const { login, phone, skype, addresses } = person;
  const contacts = [login, phone, skype, ...addresses].filter((one) => one !== null);
  return (
    <div className={styles['person']}>
      <span className={styles['name']}>{person.name}</span>
      <span className={styles['contacts']}>{contacts.join(' · ')}</span>
    </div>
  );
};
