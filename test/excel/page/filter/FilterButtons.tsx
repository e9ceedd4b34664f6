import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { contains, type Rect, type Worksheet } from '../model';
import type { SheetGeometry } from '../grid/geometry';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import { Icon } from '../chrome/icons';
import { FilterMenu } from './FilterMenu';
import { filterHeaders, type FilterHeader } from './filters';

interface Props {
  readonly page: PageStore;
  readonly sheet: Worksheet;
  readonly geometry: SheetGeometry;
  readonly area: Rect;
}

/** The small buttons in the header cells of tables and filtered lists. */
export function FilterButtons({ page, sheet, geometry, area }: Props): ReactNode {
  const say = speaker(useStore(page, (state) => state.language));
  const [open, setOpen] = useState<{ key: string; left: number; top: number } | null>(null);
  const place = (header: FilterHeader) =>
    geometry.box({ r1: header.row, r2: header.row, c1: header.column, c2: header.column });
  return filterHeaders(sheet)
    .filter((header) => contains(area, header.row, header.column) && place(header).width > 0)
    .map((header) => {
      const box = place(header);
      const key = `${sheet.id} ${header.row} ${header.column}`;
      return (
        <div
          key={key}
          className="filter-place"
          style={{ left: box.left + box.width - 19, top: box.top + box.height - 19 }}
        >
          <button
            type="button"
            className={header.criteria ? 'filter-button on' : 'filter-button'}
            aria-label={say('filterOf', { name: header.name })}
            aria-expanded={open?.key === key}
            onClick={(event) => {
              const corner = event.currentTarget.getBoundingClientRect();
              setOpen(open?.key === key ? null : { key, left: corner.right - 18, top: corner.bottom + 2 });
            }}
          >
            <Icon name={header.criteria ? 'funnel' : 'down'} size={13} />
          </button>
          {open?.key === key &&
            createPortal(
              <FilterMenu
                page={page}
                sheet={sheet}
                header={header}
                place={open}
                close={() => setOpen(null)}
              />,
              document.body,
            )}
        </div>
      );
    });
}
