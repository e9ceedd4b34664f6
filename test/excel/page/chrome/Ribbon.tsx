import { useEffect, useRef, useState, type ReactNode } from 'react';
import {
  invokeButton,
  newWorkbook,
  openFile,
  openSample,
  redo,
  saveFile,
  sortData,
  toggleFilter,
  toggleFreeze,
  undo,
} from '../state/commands';
import type { RibbonGroup } from '../addin/manifest';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker, type Say, type TextKey } from '../texts/texts';
import { Icon, type IconName } from './icons';
import { Menu } from './Menu';

/** Home tab: a few commands of the spreadsheet, then the add-in's own group as its manifest has it. */
export function Ribbon({ page }: { page: PageStore }): ReactNode {
  const { language, addin, book } = useStore(page, (state) => state);
  useStore(
    useStore(page, (state) => state.revision),
    (state) => state.count,
  );
  const say = speaker(language);
  const frozen = book.activeSheet.frozen.rows > 0 || book.activeSheet.frozen.columns > 0;
  return (
    <nav className="ribbon" aria-label={say('home')}>
      <Group label={say('groupFile')}>
        <Tool say={say} name="new" icon="new" run={() => newWorkbook(page)} />
        <OpenFile page={page} say={say} />
        <Tool say={say} name="save" icon="save" run={() => void saveFile(page)} />
        <Samples page={page} say={say} />
      </Group>
      <Group label={say('groupEdit')}>
        <Tool say={say} name="undo" icon="undo" disabled={!book.canUndo} run={() => undo(page)} />
        <Tool say={say} name="redo" icon="redo" disabled={!book.canRedo} run={() => redo(page)} />
      </Group>
      <Group label={say('groupData')}>
        <Tool say={say} name="sortAscending" icon="sortAscending" run={() => sortData(page, true)} />
        <Tool say={say} name="sortDescending" icon="sortDescending" run={() => sortData(page, false)} />
        <Tool say={say} name="filter" icon="filter" run={() => toggleFilter(page)} />
        <Tool say={say} name={frozen ? 'unfreeze' : 'freeze'} icon="freeze" run={() => toggleFreeze(page)} />
      </Group>
      {addin.groups.map((group) => (
        <AddinGroup key={group.id} page={page} group={group} />
      ))}
    </nav>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="group" role="group" aria-label={label}>
      <div className="group-tools">{children}</div>
      <div className="group-label">{label}</div>
    </div>
  );
}

interface ToolProps {
  readonly say: Say;
  readonly name: TextKey;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Tool({ say, name, icon, disabled, run }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="tool"
      title={say(name)}
      data-testid={icon}
      disabled={disabled}
      onClick={run}
    >
      <Icon name={icon} />
      <span>{say(name)}</span>
    </button>
  );
}

function OpenFile({ page, say }: { page: PageStore; say: Say }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tool say={say} name="open" icon="open" run={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        data-testid="file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          // A file that cannot be opened is told in the message bar.
          if (file)
            void file
              .arrayBuffer()
              .then((bytes) => openFile(page, file.name, new Uint8Array(bytes)))
              .catch(() => undefined);
        }}
      />
    </>
  );
}

function Samples({ page, say }: { page: PageStore; say: Say }): ReactNode {
  const { config, language } = useStore(page, (state) => state);
  if (config.samples.length === 0) return null;
  return (
    <Menu
      className="tool"
      testId="samples"
      label={
        <>
          <Icon name="samples" />
          <span>{say('samples')}</span>
        </>
      }
    >
      {(close) =>
        config.samples.map((sample, index) => (
          <button
            key={sample.name}
            type="button"
            className="menu-item"
            onClick={() => {
              close();
              void openSample(page, index);
            }}
          >
            {sample.titles[language] ?? sample.titles['en'] ?? sample.name}
          </button>
        ))
      }
    </Menu>
  );
}

/** The add-in may disable its own buttons (`Office.ribbon.requestUpdate`). */
function AddinGroup({ page, group }: { page: PageStore; group: RibbonGroup }): ReactNode {
  const ribbon = useStore(page, (state) => state.connection)?.host.ribbon;
  const [, redraw] = useState(0);
  useEffect(() => ribbon?.onChange(() => redraw((count) => count + 1)), [ribbon]);
  return (
    <div className="group addin" role="group" aria-label={group.label} data-group={group.id}>
      <div className="group-tools">
        {group.buttons.map((button) => (
          <button
            key={button.id}
            type="button"
            className="tool large"
            title={button.tip}
            data-command={button.id}
            disabled={ribbon?.isEnabled(button.id) === false}
            onClick={() => void invokeButton(page, button)}
          >
            <img src={button.icon} width={32} height={32} alt="" />
            <span>{button.label}</span>
          </button>
        ))}
      </div>
      <div className="group-label">{group.label}</div>
    </div>
  );
}
