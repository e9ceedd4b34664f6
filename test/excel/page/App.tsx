import type { ReactNode } from 'react';
import { FormulaBar } from './chrome/FormulaBar';
import { Hints, MessageBar } from './chrome/Hints';
import { PaneFrame } from './chrome/PaneFrame';
import { Ribbon } from './chrome/Ribbon';
import { SheetTabs } from './chrome/SheetTabs';
import { StatusBar } from './chrome/StatusBar';
import { TitleBar } from './chrome/TitleBar';
import { Grid } from './grid/Grid';
import type { PageStore } from './state/page';

/** The whole window. */
export function App({ page }: { page: PageStore }): ReactNode {
  return (
    <div className="app">
      <TitleBar page={page} />
      <Ribbon page={page} />
      <Hints page={page} />
      <MessageBar page={page} />
      <div className="desk">
        <main className="sheet-side">
          <FormulaBar page={page} />
          <Grid page={page} />
          <SheetTabs page={page} />
        </main>
        <PaneFrame page={page} />
      </div>
      <StatusBar page={page} />
    </div>
  );
}
