import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OwnText, WordingMistake } from '../../../domain/notices';
import type { NoticeFacts } from '../../../domain/notices/types';
import { Fold } from '../../parts/Fold';
import { useKept } from '../../parts/kept';
import { useActions, useBusy, usePane, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import type { LetterEngine } from '../../services';
import type { Draft } from '../../state/model';
import { Paper } from './Paper';

interface Props {
  readonly draft: Draft;
  readonly facts: NoticeFacts;
}

/** The words of this notice in this language, for all letters of the workbook. */
export function WordingEditor({ draft, facts }: Props) {
  const speaker = useSpeaker();
  const { services } = usePane();
  const letters = services.engine.lettersNow();
  const own = usePaneState((state) => state.wordings[draft.language]?.[draft.kind]);
  if (!letters) return null;
  return (
    <Fold
      title={speaker.text('notices.wording')}
      count={speaker.text(own ? 'notices.wording.own' : 'notices.wording.house')}
    >
      {/* Another notice or language is another text: what was typed for one must not end up in the other. */}
      <Editor
        key={`${draft.language} ${draft.kind}`}
        draft={draft}
        facts={facts}
        own={own}
        letters={letters}
      />
    </Fold>
  );
}

function Editor({
  draft,
  facts,
  own,
  letters,
}: Props & { readonly own: OwnText | undefined; readonly letters: LetterEngine }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { saveWording } = useActions();
  const { language, kind } = draft;
  const house = letters.houseText(language, kind);
  const saved = own ?? house;
  const [text, setText] = useKept<OwnText>('wording', JSON.stringify([language, kind, saved]), () => ({
    title: saved.title,
    subject: saved.subject,
    body: saved.body.trim(),
  }));
  const tried = useMemo(() => letters.tryText(text, facts), [letters, text, facts]);
  const mistake = 'part' in tried ? tried : null;
  const preview = 'part' in tried ? null : tried;
  /** What is wrong is said where it is. */
  const field = (id: WordingMistake['part']) => ({
    label: speaker.text(`notices.wording.${id}`),
    size: 'small' as const,
    ...(mistake?.part === id
      ? {
          validationState: 'error' as const,
          validationMessage: speaker.text('notices.wording.mistake', {
            part: { key: `notices.wording.${id}` },
            line: mistake.line,
            column: mistake.column,
            detail: mistake.detail,
          }),
        }
      : {}),
  });
  const part = (id: 'title' | 'subject') => (
    <Field {...field(id)}>
      <Input size="small" value={text[id]} onChange={(_, data) => setText({ ...text, [id]: data.value })} />
    </Field>
  );
  return (
    <div className={shared.tight}>
      <div className={shared.muted}>{speaker.text('notices.wording.explained')}</div>
      {part('title')}
      {part('subject')}
      <Field {...field('body')}>
        <Textarea
          size="small"
          resize="vertical"
          rows={14}
          lang={language}
          value={text.body}
          onChange={(_, data) => setText({ ...text, body: data.value })}
        />
      </Field>
      <div className={shared.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || mistake !== null}
          onClick={() => void saveWording(language, kind, text)}
        >
          {speaker.text('notices.wording.save')}
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setText({ title: house.title, subject: house.subject, body: house.body.trim() });
            if (own) void saveWording(language, kind, null);
          }}
        >
          {speaker.text('notices.wording.reset')}
        </Button>
      </div>
      <FieldList fields={letters.fields(facts)} />
      {preview && <Paper notice={preview} />}
    </div>
  );
}

function FieldList({ fields }: { readonly fields: ReturnType<LetterEngine['fields']> }) {
  const shared = useShared();
  const speaker = useSpeaker();
  return (
    <Fold title={speaker.text('notices.wording.fields')}>
      <dl className={shared.terms}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{`{{ ${name} }}`}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
