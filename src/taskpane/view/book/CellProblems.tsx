import { Button } from '@fluentui/react-components';
import type { CellProblem } from '../../../domain/customers/types';
import { ChunkedList } from '../../parts/ChunkedList';
import { Fold } from '../../parts/Fold';
import { CellIcon } from '../../parts/icons';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { cellName } from '../../state/source';

interface Props {
  /** Only those of these sheets; all when left out. */
  readonly of?: readonly CellProblem['sheet'][];
}

/** Cells of our sheets that cannot be read, each with what is wrong and a way to it. */
export function CellProblems({ of }: Props) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { goToProblem, lookAtBook } = useActions();
  const book = usePaneState((state) => state.book);
  const problems = book.problems.filter(({ sheet }) => !of || of.includes(sheet));
  if (problems.length === 0) return null;
  const title = speaker.text('book.pane.problems');
  return (
    <Fold
      title={title}
      count={speaker.text('book.pane.cells', { count: problems.length })}
      open={problems.length < 4}
    >
      <div className={shared.muted}>{speaker.text('book.pane.problemsExplained')}</div>
      <ChunkedList
        label={title}
        items={problems}
        keyOf={({ sheet, row, column, message }) => `${sheet}-${row}-${column}-${message.key}`}
        rowHeight={72}
        render={(problem) => {
          const sheet = book.sheets[problem.sheet] ?? '';
          const cell = cellName(problem.row, problem.column);
          return (
            <div className={shared.item}>
              <strong>{speaker.text('book.pane.cellAt', { sheet, cell })}</strong>
              <div>{speaker.say(problem.message)}</div>
              <div>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<CellIcon />}
                  onClick={() => void goToProblem(problem)}
                >
                  {speaker.text('taskpane.goToCell', { cell })}
                </Button>
              </div>
            </div>
          );
        }}
      />
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void lookAtBook()}>
          {speaker.text('book.pane.lookAgain')}
        </Button>
      </div>
    </Fold>
  );
}
