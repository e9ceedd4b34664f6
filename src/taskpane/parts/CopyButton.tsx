import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { CopyIcon } from './icons';
import { useSpeaker } from './pane';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
  },
  area: { width: '100%' },
});

interface Props {
  readonly text: string;
  /** What the button says, e.g. "Copy opening words". */
  readonly label: string;
}

/**
 * Copies inside the click. Where the host forbids the clipboard, the text appears selected in a
 * field, ready for Ctrl+C.
 */
export function CopyButton({ text, label }: Props) {
  const speaker = useSpeaker();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'idle' | 'copied' | 'manual'>('idle');
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (outcome === 'manual') area.current?.select();
  }, [outcome]);

  const copy = () => {
    if (!navigator.clipboard?.writeText) {
      setOutcome('manual');
      return;
    }
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('manual'),
    );
  };

  return (
    <div className={styles.root}>
      <Button size="small" appearance="subtle" icon={<CopyIcon />} onClick={copy}>
        {outcome === 'copied' ? speaker.text('taskpane.copied') : label}
      </Button>
      <span role="status" className="duesheet-unseen">
        {outcome === 'copied' ? speaker.text('taskpane.copied') : ''}
      </span>
      {outcome === 'manual' && (
        <>
          <span>{speaker.text('taskpane.copyByHand')}</span>
          <Textarea
            ref={area}
            className={styles.area}
            readOnly
            value={text}
            aria-label={label}
            resize="vertical"
          />
        </>
      )}
    </div>
  );
}
