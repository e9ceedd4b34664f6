import type { SurfaceRow } from '../report';

/** What the report says of one class. */
interface ClassLine {
  readonly name: string;
  readonly implemented: number;
  readonly used: readonly string[];
  readonly missing: readonly string[];
  readonly beyond: number;
}

function classLines(rows: readonly SurfaceRow[], used: ReadonlySet<string>): ClassLine[] {
  const byClass = new Map<string, SurfaceRow[]>();
  for (const row of rows) byClass.set(row.className, [...(byClass.get(row.className) ?? []), row]);
  return [...byClass].map(([name, members]) => {
    const withStatus = (status: SurfaceRow['status']): SurfaceRow[] =>
      members.filter((row) => row.status === status);
    return {
      name,
      implemented: withStatus('implemented').length,
      used: members.filter((row) => used.has(`${name}.${row.member}`)).map(({ member }) => member),
      missing: withStatus('missing').map(
        ({ member, apiSet }) => `${member} ${apiSet.replace('ExcelApi ', '')}`,
      ),
      beyond: withStatus('beyond').length,
    };
  });
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/**
 * The report as Markdown: every class of `Excel.*` in `@types/office-js` with what is implemented, what of it the add-in
 * uses, and what is refused (by member and the ExcelApi version it came with).
 * @param used `Class.member` of everything that the add-in uses.
 */
export function surfaceText(title: string, rows: readonly SurfaceRow[], used: ReadonlySet<string>): string {
  const lines = classLines(rows, used);
  const total = (of: (line: ClassLine) => number): number => lines.reduce((sum, line) => sum + of(line), 0);
  const whole = lines.filter((line) => line.implemented > 0);
  const refused = lines.filter((line) => line.implemented === 0 && line.missing.length > 0);
  return [
    `# ${title}`,
    '',
    `${total((line) => line.implemented)} members are implemented, ${total((line) => line.missing.length)} are refused as`,
    `\`NotImplemented\`, ${total((line) => line.beyond)} are beyond the profile and answer \`ApiNotFound\`, as in that Excel.`,
    `The add-in uses ${total((line) => line.used.length)}.`,
    '',
    '| Class | Implemented | Used by the add-in | Refused |',
    '| --- | --- | --- | --- |',
    ...whole.map(
      (line) => `| ${line.name} | ${line.implemented} | ${code(line.used)} | ${code(line.missing)} |`,
    ),
    '',
    '## Classes refused as a whole',
    '',
    ...refused.map((line) => `- ${line.name}: ${code(line.missing)}`),
    '',
  ].join('\n');
}
