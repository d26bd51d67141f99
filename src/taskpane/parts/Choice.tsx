import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import { useChoiceStyles } from "./Choice.styles";

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few: radio buttons drawn as a switch, with the keys that radio buttons have. */
export function Choice<Value extends string>({ label, isLabelHidden, options, value, onChange }: ChoiceProps<Value>) {
  const styles = useChoiceStyles();
  const name = useId();
  return (
    <fieldset className={styles.root}>
      <legend className={isLabelHidden ? styles.unseen : styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={mergeClasses(styles.option, option.value === value && styles.chosen)}>
            <input className={styles.input} type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
