import { Button, Link } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Notice } from '../../../domain/notices/types';
import { Fold } from '../../parts/Fold';
import { useActions, useBusy, usePaneState, useSpeaker } from '../../parts/pane';
import { useShared } from '../../parts/shared.styles';
import { TEMPLATE_FIELDS, TEMPLATE_LISTS } from '../../../documents/template/names';

/** Kept in the workbook, which should stay quick to open. */
const MOST_BYTES = 500_000;

/** The user's own letter: her page, logo, header and footer around our figures. */
export function TemplateCard({ sample }: { readonly sample: Notice | null }) {
  const shared = useShared();
  const speaker = useSpeaker();
  const busy = useBusy();
  const { saveTemplate } = useActions();
  const template = usePaneState((state) => state.template);
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function take(file: File | undefined): Promise<void> {
    if (!file || !sample) return;
    if (file.size > MOST_BYTES) {
      setProblems([speaker.text('notices.template.large', { kilobytes: MOST_BYTES / 1000 })]);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { templateProblems } = await import('../../../documents/template/fill');
    const found = templateProblems(bytes, sample);
    setProblems(found.map(({ kind, detail }) => speaker.text(`notices.template.${kind}`, { detail })));
    if (found.length === 0) await saveTemplate({ name: file.name, bytes });
  }

  return (
    <Fold
      title={speaker.text('notices.template')}
      count={template ? template.name : speaker.text('notices.template.none')}
    >
      <div className={shared.muted}>{speaker.text('notices.template.explained')}</div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={speaker.text('notices.template.choose')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file, mended meanwhile, can be chosen again.
          event.target.value = '';
          void take(file);
        }}
      />
      <div className={shared.row}>
        <Button size="small" disabledFocusable={busy || !sample} onClick={() => input.current?.click()}>
          {speaker.text('notices.template.choose')}
        </Button>
        {template && (
          <Link as="button" inline onClick={() => void saveTemplate(null)}>
            {speaker.text('notices.template.remove')}
          </Link>
        )}
      </div>
      {problems.length > 0 && (
        <ul className={shared.list} role="alert">
          {problems.map((problem, index) => (
            <li key={index}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={shared.wrap}>
        {TEMPLATE_FIELDS.map((name) => `{${name}}`).join(' ')}{' '}
        {Object.entries(TEMPLATE_LISTS)
          .map(([list, names]) => `{#${list}}${names.map((name) => `{${name}}`).join(' ')}{/${list}}`)
          .join(' ')}
      </div>
    </Fold>
  );
}
