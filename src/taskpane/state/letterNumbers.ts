import type { Services } from '../services';
import { renumber } from './drafts';
import type { Draft } from './model';
import type { Store } from './store';

/** Which numbers the drafts go out under: no two letters of the workbook share one. */
export function letterNumbers(store: Store, { host, engine }: Services) {
  /** Numbers of letters given out as files that are not in the sheet yet: reserved, and still theirs. */
  const handedOut = new Set<string>();
  /** By the number of a letter changed after it was recorded: the number in the sheet whose place it takes. */
  const inPlaceOf = new Map<string, string>();

  /**
   * The drafts that are not in the sheet. Numbers used since the drafting – by someone else, or by an
   * earlier wording of the same draft – are replaced before anything is written, save those that stay.
   */
  async function freshen(
    staying: ReadonlySet<string>,
  ): Promise<{ open: readonly Draft[]; replaced: ReadonlyMap<string, string> }> {
    const history = await host.noticeHistory();
    const { drafts, letterDay, recorded } = store.getState();
    const open = drafts.filter((draft) => !draft.recorded);
    const movable = open.filter(({ number }) => !staying.has(number));
    const used = new Set(history.numbers);
    if (!movable.some(({ number }) => used.has(number))) return { open, replaced: replacedBy(open) };
    const renumbered = renumber(movable, engine.numbers(history, letterDay, movable.length));
    store.dispatch({ type: 'renumbered', drafts: renumbered, history });
    const ours = new Set(recorded?.numbers ?? []);
    movable.forEach(({ number }, index) => {
      const earlier = ours.has(number) ? number : inPlaceOf.get(number);
      if (earlier !== undefined) inPlaceOf.set(renumbered[index]?.number ?? '', earlier);
    });
    const byKey = new Map(renumbered.map((draft) => [draft.key, draft]));
    const now = open.map((draft) => byKey.get(draft.key) ?? draft);
    return { open: now, replaced: replacedBy(now) };
  }

  /** Numbers in the sheet, and which of these drafts takes the place of each. */
  function replacedBy(drafts: readonly Draft[]): ReadonlyMap<string, string> {
    return new Map(
      drafts.flatMap(({ number }): [string, string][] => {
        const earlier = inPlaceOf.get(number);
        return earlier === undefined ? [] : [[earlier, number]];
      }),
    );
  }

  /** A letter that has left the workbook keeps its number, whether or not it is ever put in the sheet. */
  async function reserve(drafts: readonly Draft[]): Promise<void> {
    const open = drafts.filter(({ recorded }) => !recorded).map(({ number }) => number);
    if (open.length === 0) return;
    await host.reserveNumbers(open);
    for (const number of open) handedOut.add(number);
  }

  return {
    /** The drafts to put in the sheet, under numbers that nobody else has. */
    toRecord: () => freshen(handedOut),
    /** An earlier wording of a changed draft keeps its number here: it is replaced when the sheet is written. */
    toHandOut: async (key: string | null): Promise<readonly Draft[]> => {
      await freshen(new Set([...handedOut, ...(store.getState().recorded?.numbers ?? [])]));
      return store.getState().drafts.filter((draft) => key === null || draft.key === key);
    },
    reserve,
    recorded: (drafts: readonly Draft[]) => drafts.forEach(({ number }) => handedOut.delete(number)),
    /** One of them is somebody else's now, whether it was handed out or not. */
    taken: () => handedOut.clear(),
  };
}
