import type { ReactNode } from 'react';

const PATHS = {
  new: 'M5 2.5h6.5L15.500 6.500V17a.5.5 0 0 1-.5.5H5a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5zM11.500 2.500v4h4',
  open: 'M2.500 15.500v-11h5l2 2h6v2.500M2.500 15.500l2.500-6.500h12.500l-2.500 6.500z',
  save: 'M3.500 3.500h11l2 2v11h-13zM6.500 3.500v4h6v-4M6 16.500v-5h8v5',
  samples: 'M3 5.500h14M3 10h14M3 14.500h14M7.500 3v14M3 3h14v14H3z',
  undo: 'M7.500 4 3.500 8l4 4M3.500 8h8a4.500 4.500 0 0 1 0 9H9',
  redo: 'M12.500 4l4 4-4 4M16.500 8h-8a4.500 4.500 0 0 0 0 9H11',
  bold: 'M6 3.500h5a3.200 3.200 0 0 1 0 6.500H6zM6 10h6a3.300 3.300 0 0 1 0 6.500H6z',
  sortAscending:
    'M5.500 3.500v13M3 14l2.500 2.500L8 14M11 8l2.500-5 2.500 5M12 6.500h3M11.500 11.500h5l-5 5h5',
  sortDescending:
    'M5.500 3.500v13M3 14l2.500 2.500L8 14M11.500 3.500h5l-5 5h5M11 16.500l2.500-5 2.500 5M12 15h3',
  filter: 'M3 4h14l-5.500 6.500v6l-3-1.500v-4.500z',
  freeze: 'M3 3h14v14H3zM3 8h14M8 3v14',
  close: 'M5 5l10 10M15 5L5 15',
  add: 'M10 4v12M4 10h12',
  check: 'M4 10.500l4 4 8-9',
  down: 'M5 8l5 5 5-5',
  funnel: 'M4 5h12l-4.500 5.500v5l-3-1.500v-3.500z',
  workbook: 'M3 3h14v14H3zM3 7.500h14M3 12h14M8 3v14M12.500 3v14',
} as const;

export type IconName = keyof typeof PATHS;

/** Line icons of 20 × 20, in the colour of the text. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} strokeWidth={name === 'bold' ? 2 : 1.2} />
    </svg>
  );
}
