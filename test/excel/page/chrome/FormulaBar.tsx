import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormulaHelp } from '../formula/FormulaHelp';
import { useCompletion } from '../formula/useCompletion';
import { typeKey } from '../grid/keyboard';
import { tryParseRect } from '../model';
import { goTo, selectionName } from '../state/commands';
import { cancelEditing, changeText, commitEditing, editText, startEditing } from '../state/editing';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Icon } from './icons';

/** Name box and the text of the active cell. */
export function FormulaBar({ page }: { page: PageStore }): ReactNode {
  const { book, editing, language } = useStore(page, (state) => state);
  useStore(
    useStore(page, (state) => state.revision),
    (state) => state.count,
  );
  const say = speaker(language);
  const field = useRef<HTMLInputElement>(null);
  const completion = useCompletion(page);
  const { sheet, activeCell } = book.selection;
  const text = editing ? editing.text : editText(sheet, activeCell.row, activeCell.column);
  const caret = (): number => field.current?.selectionStart ?? text.length;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !page.get().editing) return;
    if (completion.key(event) || typeKey(page, event)) event.preventDefault();
  };
  return (
    <div className="formula-bar">
      <NameBox page={page} label={say('nameBox')} />
      <button
        type="button"
        aria-label={say('cancelEntry')}
        disabled={!editing}
        onClick={() => cancelEditing(page)}
      >
        <Icon name="close" size={13} />
      </button>
      <button
        type="button"
        aria-label={say('commitEntry')}
        disabled={!editing}
        onClick={() => commitEditing(page)}
      >
        <Icon name="check" size={14} />
      </button>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        className="formula-input"
        aria-label={say('formulaBar')}
        data-testid="formula-bar"
        value={text}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => {
          if (!editing) startEditing(page, null, 'bar');
          else changeText(page, editing.text, caret(), 'bar');
        }}
        onChange={(event) =>
          changeText(
            page,
            event.target.value,
            event.target.selectionStart ?? event.target.value.length,
            'bar',
          )
        }
        onKeyDown={onKeyDown}
      />
      {editing?.where === 'bar' && <FormulaHelp page={page} completion={completion} left={190} top={30} />}
    </div>
  );
}

function NameBox({ page, label }: { page: PageStore; label: string }): ReactNode {
  const book = useStore(page, (state) => state.book);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className="name-box"
      aria-label={label}
      data-testid="name-box"
      value={typed ?? selectionName(book)}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key !== 'Enter') return;
        const name = typed ?? '';
        setTyped(null);
        goTo(page, tryParseRect(name), name);
        document.querySelector<HTMLElement>('.cell-input')?.focus();
      }}
    />
  );
}
