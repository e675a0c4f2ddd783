import styles from './control.module.css';

interface SelectProps<Value extends string> {
  readonly id: string;
  /** Accessible label; not shown. */
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A compact select. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { id, label, choices, value, onChange } = props;
  return (
    <select
      className={`${styles['control']} ${styles['select']}`}
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
};
