import { FieldError } from './field';
import { FieldGroup } from './field-group';
import styles from './radio-cards.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface RadioCardsProps<Value extends string> {
  /** Id of the first choice, so that a link to the field can focus it. */
  readonly id: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** A radio group with cards as choices. */
export const RadioCards = <Value extends string>(props: RadioCardsProps<Value>) => {
  const { id, legend, choices, value, onChange, error } = props;
  return (
    <FieldGroup legend={legend} {...(error !== undefined && { describedBy: `${id}-error` })}>
      <div className={styles['list']} data-invalid={error !== undefined}>
        {choices.map((choice, at) => (
          <label key={choice.value} className={styles['card']}>
            <input
              className={styles['radio']}
              id={at === 0 ? id : undefined}
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <FieldError id={id}>{error}</FieldError>}
    </FieldGroup>
  );
};
