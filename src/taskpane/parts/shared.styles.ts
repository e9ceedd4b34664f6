import { makeStyles, tokens } from '@fluentui/react-components';

/** What more than one place of the pane looks like. */
export const useShared = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  tight: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  between: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  // Stays in sight while the place scrolls beneath it: the one thing to do next is never out of reach.
  actionBar: {
    position: 'sticky',
    bottom: `calc(0px - ${tokens.spacingHorizontalM})`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  fields: { minInlineSize: '0', marginInline: '0' },
  // One question under the other: each label is nearer to its own field than to the one above.
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // A group of buttons that begins something of its own.
  apart: { marginTop: tokens.spacingVerticalS },
  muted: { color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  wrap: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  narrow: { minWidth: '0' },
  // A long option would widen the box beyond the pane.
  select: { minWidth: '0', width: '100%', textOverflow: 'ellipsis' },
  grow: { flex: '1 1 180px', minWidth: '0' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  plainList: {
    margin: 0,
    paddingLeft: 0,
    listStyleType: 'none',
    // What wraps stands under the words, not under the mark before them.
    '& > li': {
      paddingLeft: tokens.spacingHorizontalL,
      textIndent: `calc(-1 * ${tokens.spacingHorizontalL})`,
    },
  },
  // A name and under it what it stands for: the pane is too narrow for the two side by side.
  terms: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& > div': {
      padding: `${tokens.spacingVerticalXXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { marginLeft: 0 },
  },
  amount: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'left',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: 'anywhere',
    },
    '& .number': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    '& .plain': { fontWeight: 'inherit' },
    '& tfoot th, & tfoot td': { fontWeight: tokens.fontWeightSemibold },
  },
});
