import type { ReactNode } from 'react';
import { openCall, type KnownFunction } from '../addin/metadata';
import type { PageStore } from '../state/page';
import { useStore } from '../state/store';
import { speaker } from '../texts/texts';
import type { Completion } from './useCompletion';

interface Props {
  readonly page: PageStore;
  readonly completion: Completion;
  readonly left: number;
  readonly top: number;
}

/** Below the cell: functions that fit what is being typed, or help on the argument being typed. */
export function FormulaHelp({ page, completion, left, top }: Props): ReactNode {
  const editing = useStore(page, (state) => state.editing);
  const functions = useStore(page, (state) => state.functions);
  if (!editing) return null;
  if (completion.offers.length > 0) return <Offers completion={completion} left={left} top={top} />;
  const call = openCall(editing.text, editing.caret);
  const known = call && functions.find((each) => each.name === call.name.toUpperCase());
  return known ? (
    <ArgumentHelp page={page} known={known} argument={call.argument} left={left} top={top} />
  ) : null;
}

function Offers({ completion, left, top }: Omit<Props, 'page'>): ReactNode {
  return (
    <ul className="offers popup" role="listbox" style={{ left, top }}>
      {completion.offers.map((offer, index) => (
        <li
          key={offer.name}
          role="option"
          aria-selected={index === completion.chosen}
          onPointerDown={(event) => {
            event.preventDefault();
            completion.accept(offer);
          }}
        >
          <span className="fx">fx</span>
          <span className="offer-name">{offer.name}</span>
          {index === completion.chosen && <span className="offer-about">{offer.about}</span>}
        </li>
      ))}
    </ul>
  );
}

interface ArgumentHelpProps {
  readonly page: PageStore;
  readonly known: KnownFunction;
  readonly argument: number;
  readonly left: number;
  readonly top: number;
}

function ArgumentHelp({ page, known, argument, left, top }: ArgumentHelpProps): ReactNode {
  const say = speaker(useStore(page, (state) => state.language));
  const last = known.parameters.length - 1;
  const at = known.parameters[last]?.repeating ? Math.min(argument, last) : argument;
  const current = known.parameters[at];
  return (
    <div className="argument-help popup" role="tooltip" style={{ left, top }}>
      <div className="signature">
        {known.name}(
        {known.parameters.map((parameter, index) => (
          <span key={parameter.name}>
            {index > 0 && ', '}
            <span className={index === at ? 'current' : undefined}>
              {parameter.optional ? `[${parameter.name}]` : parameter.name}
            </span>
          </span>
        ))}
        )
      </div>
      {current && (
        <div className="about">
          <b>{current.name}</b>
          {current.optional && ` (${say('optional')})`}: {current.description}
        </div>
      )}
    </div>
  );
}
