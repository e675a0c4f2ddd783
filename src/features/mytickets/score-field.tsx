import { consideredBy, type PortalTicket } from '@reglament/domain';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../ui/portal/field-group';
import styles from './score-field.module.css';

/** Meanings of the scores 1 to 5. */
const meanings = ['worst', 'bad', 'middle', 'good', 'best'] as const;

interface ScoreFieldProps {
  /** A ticket resolved without an answer has another title. */
  readonly ticket: PortalTicket;
  readonly value: number | null;
  readonly onChange: (score: number) => void;
}

/** Radio group for a score from 1 to 5; each option has a text label for screen readers. */
export const ScoreField = ({ ticket, value, onChange }: ScoreFieldProps) => {
  const { t } = useTranslation('portal');
  const isAnswered = consideredBy(ticket) === 'answered';
  const title = isAnswered ? 'rating.title' : 'rating.titleWithoutAnswer';
  return (
    <div className={styles['field']}>
      <FieldGroup legend={t(title)}>
        <div className={styles['scores']}>
          {meanings.map((meaning, at) => (
            <label key={meaning} className={styles['score']}>
              <input
                className={styles['radio']}
                type="radio"
                name="score"
                value={at + 1}
                checked={at + 1 === value}
                onChange={() => onChange(at + 1)}
              />
              <span aria-hidden="true">{at + 1}</span>
              <span className="visually-hidden">{t(`rating.scores.${meaning}`)}</span>
            </label>
          ))}
        </div>
        <p className={styles['ends']} aria-hidden="true">
          <span>{t('rating.scores.worst')}</span>
          <span>{t('rating.scores.best')}</span>
        </p>
      </FieldGroup>
    </div>
  );
};
