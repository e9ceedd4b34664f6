import {
  useEffect,
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FormulaHelp } from '../formula/FormulaHelp';
import { useCompletion } from '../formula/useCompletion';
import { cellName, rect } from '../model';
import { copyText, pasteText } from '../state/clipboard';
import { changeText, startEditing } from '../state/editing';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { navigate, typeKey } from './keyboard';
import { screenBox, type GridView } from './view';

interface Props {
  readonly page: PageStore;
  readonly view: GridView;
  readonly label: string;
}

/**
 * The one text field of the grid. It always lies at the active cell and has the focus, unseen until something is
 * typed: so input methods for Chinese compose in the cell, and the clipboard works without extra permissions.
 */
export function CellInput({ page, view, label }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = useStore(page, (state) => state.editing);
  const book = useStore(page, (state) => state.book);
  const { activeCell, sheet } = book.selection;
  const shown = editing?.sheetId === sheet.id ? editing : null;
  const at = shown ?? activeCell;
  const box = screenBox(view, rect(at.row, at.column));
  const completion = useCompletion(page);

  useEffect(() => {
    if (editing?.where !== 'bar') field.current?.focus({ preventScroll: true });
  }, [editing?.where, at.row, at.column, sheet.id]);
  useLayoutEffect(() => {
    const input = field.current;
    if (input && shown && document.activeElement === input) input.setSelectionRange(shown.caret, shown.caret);
  }, [shown?.text, shown?.caret, shown]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const pageRows = Math.max(1, Math.floor((view.height - view.headHeight) / 20) - 1);
    const used = editing ? completion.key(event) || typeKey(page, event) : navigate(page, event, pageRows);
    if (used) event.preventDefault();
  };
  const onInput = (): void => {
    const input = field.current;
    if (!input) return;
    if (!page.get().editing) startEditing(page, input.value);
    changeText(page, input.value, input.selectionStart, 'cell');
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (editing) return;
    event.clipboardData.setData('text/plain', copyText(page, event.type === 'cut'));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (editing) return;
    const { clipboardData } = event;
    pasteText(page, clipboardData.getData('text/plain'), clipboardData.getData('text/html'));
    event.preventDefault();
  };
  const name = cellName(at.row, at.column);
  return (
    <>
      <textarea
        ref={field}
        className={shown ? 'cell-input open' : 'cell-input'}
        aria-label={`${label} ${name}`}
        aria-activedescendant={`cell-${name}`}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        rows={1}
        style={{
          left: box.left,
          top: box.top,
          minWidth: box.width + 1,
          height: shown ? Math.max(box.height + 1, shown.text.split('\n').length * 19 + 2) : box.height,
          width: shown
            ? Math.min(Math.max(box.width + 1, shown.text.length * 9 + 20), view.width - box.left - 20)
            : box.width,
        }}
        value={shown?.text ?? ''}
        onInput={onInput}
        onChange={() => undefined}
        onSelect={() => {
          const input = field.current;
          if (input && page.get().editing && input.selectionStart !== page.get().editing?.caret) {
            changeText(page, input.value, input.selectionStart, 'cell');
          }
        }}
        onFocus={() => {
          if (editing?.where === 'bar') changeText(page, editing.text, editing.caret, 'cell');
        }}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      />
      {shown?.where === 'cell' && (
        <FormulaHelp page={page} completion={completion} left={box.left} top={box.top + box.height + 4} />
      )}
    </>
  );
}
