import { Field, Select } from '@fluentui/react-components';
import { useShared } from './shared.styles';

interface Props<V extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: V) => void;
}

/** A labelled drop-down of the browser's own kind: it fits any width and every input method. */
export function Choice<V extends string>({ label, hint, value, options, disabled, onChange }: Props<V>) {
  const shared = useShared();
  return (
    <Field label={label} hint={hint} size="small" className={shared.narrow}>
      <Select
        className={shared.narrow}
        select={{ className: shared.select }}
        size="small"
        value={value}
        disabled={disabled}
        onChange={(_, data) => onChange(data.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
