import type { Actions } from './state/actions';

/**
 * The ribbon's buttons. In the shared runtime they act on the pane that is running, or that opens
 * with them; the ids stand in the manifest. Opening the pane is Excel's own action.
 */
export function associateCommands(actions: Actions, ready: Promise<void>): void {
  associate('BuildPlan', ready, () => actions.buildPlan());
  associate('DraftNotices', ready, () => actions.draftSelected());
}

/** A button pressed while the pane still opens waits until the workbook has been looked at. */
function associate(id: string, ready: Promise<void>, act: () => Promise<void>): void {
  Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      await ready;
      await act();
    } finally {
      // Without it Excel believes the command still runs and greys the button out.
      event.completed();
    }
  });
}
