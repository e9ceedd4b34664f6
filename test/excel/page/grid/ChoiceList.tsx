import { useState, type ReactNode } from 'react';
import { rect, type Worksheet } from '../model';
import { Icon } from '../chrome/icons';
import { change } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { resolveReference } from '../state/references';
import { screenBox, type GridView } from './view';

/** The arrow beside an active cell whose validation is a list. */
export function ChoiceList({ page, view }: { page: PageStore; view: GridView }): ReactNode {
  const book = useStore(page, (state) => state.book);
  const say = speaker(useStore(page, (state) => state.language));
  const { sheet, activeCell } = book.selection;
  const key = `${sheet.id} ${activeCell.row} ${activeCell.column}`;
  const [open, setOpen] = useState<string | null>(null);
  const rule = sheet.validationAt(activeCell.row, activeCell.column)?.rule;
  if (rule?.type !== 'List' || !rule.inCellDropDown) return null;
  const box = screenBox(view, rect(activeCell.row, activeCell.column));
  return (
    <div className="choice" style={{ left: box.left + box.width, top: box.top }}>
      <button
        type="button"
        aria-label={say('chooseValue')}
        aria-expanded={open === key}
        onClick={() => setOpen(open === key ? null : key)}
      >
        <Icon name="down" size={14} />
      </button>
      {open === key && (
        <div className="choice-list popup" role="listbox" aria-label={say('chooseValue')}>
          {listValues(sheet, rule.source).map((value) => (
            <button
              key={value}
              type="button"
              role="option"
              aria-selected={false}
              className="menu-item"
              onClick={() => {
                setOpen(null);
                change(page, () =>
                  sheet.writeInput(rect(activeCell.row, activeCell.column), [[value]], { source: 'User' }),
                );
              }}
            >
              {value}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** `a,b,c`, or the cells or the name that a formula names. */
function listValues(sheet: Worksheet, source: string): string[] {
  if (!source.startsWith('=')) return source.split(',').map((each) => each.trim());
  const found = resolveReference(sheet, source);
  return found ? found.sheet.readText(found.area).flat().filter(Boolean) : [];
}
