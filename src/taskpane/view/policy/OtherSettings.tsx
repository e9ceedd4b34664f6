import { Field, Input } from '@fluentui/react-components';
import { choiceKey, SETTING_GROUPS, type Setting } from '../../../domain/policy/settingsTable';
import { Choice } from '../../parts/Choice';
import { Fold } from '../../parts/Fold';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { OTHER_SETTINGS } from '../../state/policyForm';

interface Props {
  /** As typed, by path. */
  readonly values: Readonly<Record<string, string>>;
  problemAt(path: string): {
    readonly validationState: 'error' | 'none';
    readonly validationMessage?: string;
  };
  readonly onChange: (path: string, value: string) => void;
}

/** The settings of the table that have no field of their own, group by group. */
export function OtherSettings(props: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  return SETTING_GROUPS.map((group) => {
    const settings = OTHER_SETTINGS.filter((setting) => setting.group === group);
    if (settings.length === 0) return null;
    return (
      <Fold key={group} title={speaker.text(`policy.group.${group}`)} count={String(settings.length)}>
        <div className={shared.form}>
          {settings.map((setting, i) => (
            <One
              key={setting.path}
              setting={setting}
              // Settings of several parts say once what they are for.
              hint={setting.note.key === settings[i - 1]?.note.key ? undefined : speaker.say(setting.note)}
              {...props}
            />
          ))}
        </div>
      </Fold>
    );
  });
}

interface OneProps extends Props {
  readonly setting: Setting;
  readonly hint: string | undefined;
}

function One({ setting, hint, values, problemAt, onChange }: OneProps) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { kind, path } = setting;
  const label = speaker.say(setting.label);
  const value = values[path] ?? '';
  const change = (next: string) => onChange(path, next);
  if (kind.kind === 'choice')
    return (
      <Choice
        label={label}
        hint={hint}
        value={value}
        options={kind.choices.map((code) => ({
          value: code,
          text: code && speaker.text(choiceKey(setting, code)),
        }))}
        onChange={change}
      />
    );
  if (kind.kind === 'yes_no')
    return (
      <Choice
        label={label}
        hint={hint}
        value={value}
        options={['true', 'false'].map((code) => ({
          value: code,
          text: speaker.text(`book.choice.yesNo.${code === 'true' ? 'yes' : 'no'}`),
        }))}
        onChange={change}
      />
    );
  return (
    <Field label={label} hint={hint} size="small" {...problemAt(path)}>
      <Input
        size="small"
        className={shared.narrow}
        inputMode={kind.kind === 'number' ? 'decimal' : 'text'}
        value={value}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
