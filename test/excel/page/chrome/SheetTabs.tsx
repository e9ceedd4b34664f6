import { useState, type ReactNode } from 'react';
import type { Worksheet } from '../model';
import { change, setVisible } from '../state/commands';
import { commitEditing } from '../state/editing';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Icon } from './icons';

/** Sheet tabs: click to switch, double click to rename, right click for the rest. */
export function SheetTabs({ page }: { page: PageStore }): ReactNode {
  const { book, language } = useStore(page, (state) => state);
  useStore(
    useStore(page, (state) => state.revision),
    (state) => state.count,
  );
  const say = speaker(language);
  const [menu, setMenu] = useState<{ sheet: Worksheet; left: number } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const shown = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const rename = (sheet: Worksheet, name: string): void => {
    setRenaming(null);
    if (name !== sheet.name) change(page, () => book.renameSheet(sheet, name, 'User'));
  };
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label={say('sheets')} className="tab-list">
        {shown.map((sheet) =>
          renaming === sheet.id ? (
            <input
              key={sheet.id}
              className="tab-rename"
              aria-label={say('renameSheet')}
              defaultValue={sheet.name}
              autoFocus
              onBlur={(event) => rename(sheet, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.currentTarget.blur();
                if (event.key === 'Escape') setRenaming(null);
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet.id === book.activeSheet.id}
              data-tab={sheet.name}
              style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
              onClick={() => commitEditing(page) && book.activate(sheet)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ sheet, left: event.clientX });
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        className="tab-add"
        aria-label={say('addSheet')}
        title={say('addSheet')}
        onClick={() => change(page, () => book.activate(book.addSheet(undefined, { source: 'User' })))}
      >
        <Icon name="add" />
      </button>
      {menu && (
        <TabMenu
          page={page}
          sheet={menu.sheet}
          left={menu.left}
          close={() => setMenu(null)}
          rename={() => {
            setRenaming(menu.sheet.id);
            setMenu(null);
          }}
        />
      )}
    </div>
  );
}

interface TabMenuProps {
  readonly page: PageStore;
  readonly sheet: Worksheet;
  readonly left: number;
  readonly close: () => void;
  readonly rename: () => void;
}

function TabMenu({ page, sheet, left, close, rename }: TabMenuProps): ReactNode {
  const { book, language } = useStore(page, (state) => state);
  const say = speaker(language);
  const run = (work: () => void) => () => {
    close();
    change(page, work);
  };
  return (
    <div className="backdrop" onPointerDown={close}>
      <div className="tab-menu popup" style={{ left }} onPointerDown={(event) => event.stopPropagation()}>
        <button type="button" className="menu-item" onClick={rename}>
          {say('renameSheet')}
        </button>
        <button type="button" className="menu-item" onClick={run(() => book.deleteSheet(sheet, 'User'))}>
          {say('deleteSheet')}
        </button>
        <button
          type="button"
          className="menu-item"
          disabled={sheet.position === 0}
          onClick={run(() => book.moveSheet(sheet, sheet.position - 1, 'User'))}
        >
          {say('moveLeft')}
        </button>
        <button
          type="button"
          className="menu-item"
          disabled={sheet.position === book.sheets.length - 1}
          onClick={run(() => book.moveSheet(sheet, sheet.position + 1, 'User'))}
        >
          {say('moveRight')}
        </button>
        <button type="button" className="menu-item" onClick={run(() => setVisible(sheet, false))}>
          {say('hideSheet')}
        </button>
        {book.sheets
          .filter((each) => each.visibility === 'Hidden')
          .map((each) => (
            <button
              key={each.id}
              type="button"
              className="menu-item"
              onClick={run(() => setVisible(each, true))}
            >
              {say('unhideSheet', { name: each.name })}
            </button>
          ))}
      </div>
    </div>
  );
}
