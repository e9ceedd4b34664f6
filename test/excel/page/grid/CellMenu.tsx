import type { ReactNode } from 'react';
import { MAX_COLUMNS, MAX_ROWS, type Rect, type Worksheet } from '../model';
import { change } from '../state/commands';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker, type TextKey } from '../texts/texts';

interface Props {
  readonly page: PageStore;
  readonly left: number;
  readonly top: number;
  readonly close: () => void;
}

interface Item {
  readonly key: TextKey;
  run(sheet: Worksheet, area: Rect): void;
}

const wholeRows = (area: Rect): Rect => ({ ...area, c1: 0, c2: MAX_COLUMNS - 1 });
const wholeColumns = (area: Rect): Rect => ({ ...area, r1: 0, r2: MAX_ROWS - 1 });

const ITEMS: readonly Item[] = [
  { key: 'insertRows', run: (sheet, area) => sheet.insertCells(wholeRows(area), 'Down', 'User') },
  { key: 'deleteRows', run: (sheet, area) => sheet.deleteCells(wholeRows(area), 'Up', 'User') },
  { key: 'insertColumns', run: (sheet, area) => sheet.insertCells(wholeColumns(area), 'Right', 'User') },
  { key: 'deleteColumns', run: (sheet, area) => sheet.deleteCells(wholeColumns(area), 'Left', 'User') },
  { key: 'hideRows', run: (sheet, area) => sheet.setRowsHidden(area.r1, area.r2, true, 'User') },
  { key: 'unhideRows', run: (sheet, area) => sheet.setRowsHidden(area.r1, area.r2, false, 'User') },
  { key: 'hideColumns', run: (sheet, area) => sheet.setColumnsHidden(area.c1, area.c2, true, 'User') },
  { key: 'unhideColumns', run: (sheet, area) => sheet.setColumnsHidden(area.c1, area.c2, false, 'User') },
  { key: 'clearContents', run: (sheet, area) => sheet.clear(area, 'Contents', 'User') },
];

/** What a right click on the selection offers. */
export function CellMenu({ page, left, top, close }: Props): ReactNode {
  const { book, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const { sheet, areas } = book.selection;
  const area = areas[0];
  return (
    <div className="backdrop" onPointerDown={close} onContextMenu={(event) => event.preventDefault()}>
      <div
        className="cell-menu popup"
        role="menu"
        style={{ left, top }}
        onPointerDown={(event) => event.stopPropagation()}
      >
        {ITEMS.map((item) => (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            className="menu-item"
            onClick={() => {
              close();
              if (area) change(page, () => item.run(sheet, area));
            }}
          >
            {say(item.key)}
          </button>
        ))}
      </div>
    </div>
  );
}
