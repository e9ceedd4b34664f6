import type { ReactNode } from 'react';

const SHAPES = {
  up: 'M6 1l5 6H8v4H4V7H1z',
  down: 'M6 11L1 5h3V1h4v4h3z',
  side: 'M11 6L5 11V8H1V4h4V1z',
  dot: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  flag: 'M2 1h1v10H2zM4 1.500l7 2.500-7 3z',
  cross:
    'M2.500 1L6 4.500 9.500 1 11 2.500 7.500 6 11 9.500 9.500 11 6 7.500 2.500 11 1 9.500 4.500 6 1 2.500z',
  bang: 'M5 1h2l-.3 6.500H5.300zM5 9h2v2H5z',
  check: 'M1 6.500L2.500 5l2 2.200L9.800 2 11 3.300 4.500 10z',
} as const;

export type MarkShape = keyof typeof SHAPES;

/** One icon of an icon set. */
export function Mark({ shape, color }: { shape: MarkShape; color: string }): ReactNode {
  return (
    <svg className="cf-icon" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[shape]} fill={color} />
    </svg>
  );
}
