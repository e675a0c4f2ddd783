import { Button } from '@mantine/core';
import type { FoundPerson } from '@reglament/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeopleSearch } from '../../data/use-people-search';
import { Dialog } from '../../ui/console/dialog';
import { PeopleCombobox, useSettled } from '../../ui/console/people-combobox';
import { PersonLine } from '../../ui/console/person-line';
import styles from './held-email.module.css';

const SEARCH_ID = 'bind-search';
const SEND_ID = 'bind-send';

interface BindDialogProps {
  readonly address: string;
  readonly onBind: (uid: string) => void;
  readonly onClose: () => void;
}

interface PersonChoiceProps {
  readonly person: FoundPerson | null;
  readonly onChoose: (person: FoundPerson) => void;
}

/** The search in the directory, then the chosen person. */
const PersonChoice = ({ person, onChoose }: PersonChoiceProps) => {
  const { t } = useTranslation('heldEmail');
  const [typed, setTyped] = useState('');
  const search = usePeopleSearch(typed, useSettled(typed));
  const choose = (uid: string) => {
    const found = search.people.find((one) => one.uid === uid);
    if (found) onChoose(found);
  };
  if (person !== null) {
    return (
      <div className={styles['chosen']} role="group" aria-label={t('bind.person')}>
        <PersonLine person={person} />
      </div>
    );
  }
  return (
    <PeopleCombobox
      id={SEARCH_ID}
      label={t('bind.person')}
      value={typed}
      search={search}
      onType={setTyped}
      onChoose={choose}
    />
  );
};

/** Asks whose address it is; the choice is shown before it is carried out. */
export const BindDialog = ({ address, onBind, onClose }: BindDialogProps) => {
  const { t } = useTranslation(['heldEmail', 'common']);
  const dialog = useRef<HTMLDialogElement>(null);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const close = () => dialog.current?.close();
  const choose = (chosen: FoundPerson) => {
    setPerson(chosen);
    requestAnimationFrame(() => document.getElementById(SEND_ID)?.focus());
  };
  const bind = () => {
    if (person === null) return;
    onBind(person.uid);
    close();
  };
  return (
    <Dialog width={520} title={t('bind.title')} firstFieldId={SEARCH_ID} {...{ dialog, onClose }}>
      <div className={styles['bind']}>
        <p>{t('bind.hint', { address })}</p>
        <PersonChoice person={person} onChoose={choose} />
      </div>
      <div className={styles['dialogActions']}>
        <Button variant="default" size="compact-md" onClick={close}>
          {t('common:cancel')}
        </Button>
        {person !== null && (
          <Button id={SEND_ID} size="compact-md" onClick={bind}>
            {t('bind.send')}
          </Button>
        )}
      </div>
    </Dialog>
  );
};
