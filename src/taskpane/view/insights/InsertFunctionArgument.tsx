import { Field, Input } from '@fluentui/react-components';
import type { CivilDay } from '../../../domain/calendar/types';
import type { FunctionDeclaration, FunctionId } from '../../../functions/declarations';
import { Choice } from '../../parts/Choice';
import { DayField } from '../../parts/DayField';
import { useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { NONE, type Argument } from '../../state/insert/arguments';
import { columnLetters } from '../../../workbook/cells';

type Parameter = FunctionDeclaration['parameters'][number];

interface Props {
  readonly id: FunctionId;
  readonly parameter: Parameter;
  readonly argument: Argument;
  readonly asOf: CivilDay;
  readonly headers: readonly string[];
  readonly onChange: (argument: Argument) => void;
}

/** One argument: where it comes from, and what is typed where it comes from the keyboard. */
export function InsertFunctionArgument({ id, parameter, argument, asOf, headers, onChange }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const { name, optional, choices } = parameter;
  const label = speaker.text(optional ? 'insert.argument.optional' : 'insert.argument', { name });
  const helpKey = parameter.help ?? `functionHelp.${id}.${name}`;
  const help = speaker.text(helpKey);
  const left = optional ? [{ value: 'none', text: speaker.text('insert.pick.none') }] : [];

  if (choices) {
    const words = choices.map((word) => ({
      value: word,
      text: speaker.text('insert.pick.word', { word, help: speaker.text(`${helpKey}.${word}`) }),
    }));
    return (
      <Choice
        label={label}
        hint={help}
        value={argument.kind === 'word' ? argument.word : 'none'}
        options={
          optional || argument.kind !== 'word'
            ? [{ value: 'none', text: speaker.text('insert.pick.none') }, ...words]
            : words
        }
        onChange={(word) => onChange(word === 'none' ? NONE : { kind: 'word', word })}
      />
    );
  }

  const columns = headers.map((header, column) => ({
    value: `column ${column}`,
    text: speaker.text(header === '' ? 'insert.pick.columnNoHeader' : 'insert.pick.column', {
      letters: columnLetters(column),
      header,
    }),
  }));
  const kinds = [
    ...left,
    { value: 'day', text: speaker.text('insert.pick.day') },
    { value: 'typed', text: speaker.text('insert.pick.typed') },
    ...(parameter.matrix ? columns : []),
  ].filter(({ value }) => value !== 'day' || takesDays(name));
  const isTyped = argument.kind === 'typed' || (argument.kind === 'none' && !optional);
  const pick = (value: string) => {
    if (value === 'none') onChange(NONE);
    else if (value === 'day') onChange({ kind: 'day', day: asOf });
    else if (value === 'typed') onChange({ kind: 'typed', text: '' });
    else onChange({ kind: 'column', column: Number(value.slice('column '.length)) });
  };
  return (
    <div className={shared.tight}>
      <Choice
        label={label}
        hint={help}
        value={argument.kind === 'column' ? `column ${argument.column}` : isTyped ? 'typed' : argument.kind}
        options={kinds}
        onChange={pick}
      />
      {isTyped && (
        <Field hint={speaker.text('insert.typedHint')} size="small">
          <Input
            size="small"
            aria-label={name}
            value={argument.kind === 'typed' ? argument.text : ''}
            onChange={(_, data) => onChange({ kind: 'typed', text: data.value })}
          />
        </Field>
      )}
      {argument.kind === 'day' && (
        <DayField label={name} value={argument.day} onChange={(day) => onChange({ kind: 'day', day })} />
      )}
    </div>
  );
}

/** Arguments that are days by their name; the others are offered no calendar. */
function takesDays(name: string): boolean {
  return name === 'as_of' || name === 'days' || name.endsWith('_dates') || name === 'holidays';
}
