import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUCKETS, type Sums } from './bareLoop';
import { AS_OF, codeOf, COLUMNS, CURRENCIES, EDGES, sheetRow, type CleanColumns } from './workload';

/** Sums that would take longer than this are measured for the first customers only, and said to be. */
const COMPARISONS_AT_MOST = 6e7;
/** Milliseconds; what takes longer is left out of the comparison. */
const LONGEST = 20 * 60_000;

export interface CalcResult {
  /** Milliseconds. */
  readonly sumifs: number;
  readonly pivot: number;
  /** Customers that SUMIFS was measured for. */
  readonly customers: number;
  /** SUMIFS' results for those customers, in the shape of the bare loop's. */
  readonly sums: Sums;
  /** The pivot's grand totals by currency and bucket, minor units. */
  readonly pivotTotals: Float64Array;
}

/** LibreOffice's version, or null where it is not installed. */
export function libreOfficeVersion(): string | null {
  try {
    return (
      /LibreOffice [\d.]+/.exec(execFileSync('soffice', ['--version'], { encoding: 'utf8' }))?.[0] ?? null
    );
  } catch {
    return null;
  }
}

/**
 * Lets LibreOffice Calc age the same workbook: by SUMIFS, one formula for each currency, customer and bucket, and by a
 * pivot table over a column of buckets. A macro measures inside the running program, so that neither its start nor the
 * loading of the file counts.
 */
export async function byLibreOffice(clean: CleanColumns): Promise<CalcResult> {
  const folder = await mkdtemp(join(tmpdir(), 'duesheet-bench-'));
  try {
    const formulasEach = CURRENCIES.length * BUCKETS;
    const customers = Math.max(
      1,
      Math.min(clean.customers, Math.floor(COMPARISONS_AT_MOST / clean.count / formulasEach)),
    );
    await writeCsv(join(folder, 'ledger.csv'), clean);
    await writeFile(join(folder, 'customers.txt'), String(customers));
    // The first start fills a new profile with its defaults; the macro must come after them.
    await runOffice(folder, '--terminate_after_init');
    await writeMacro(folder);
    await runOffice(folder, 'macro:///Standard.Bench.Run');
    return await readResult(folder, clean, customers);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeCsv(path: string, clean: CleanColumns): Promise<void> {
  const lines = [COLUMNS.map(([, header]) => header).join(',')];
  for (let i = 0; i < clean.count; i++) lines.push(sheetRow(clean, i).join(','));
  await writeFile(path, `${lines.join('\n')}\n`);
}

/** A profile of its own with the macro in it: nothing of the user's office is touched. */
async function writeMacro(folder: string): Promise<void> {
  const library = join(folder, 'profile', 'user', 'basic', 'Standard');
  await mkdir(library, { recursive: true });
  const doctype = (name: string, kind: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">\n`;
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  await writeFile(
    join(library, 'Bench.xba'),
    `${doctype('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${escape(macro(folder))}</script:module>`,
  );
  await writeFile(
    join(library, 'script.xlb'),
    `${doctype('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
}

function macro(folder: string): string {
  const file = (name: string) => pathToFileURL(join(folder, name)).href;
  const from = (bucket: number) =>
    bucket === 0 ? '' : `;$Data.$E$2:$E$" & last & ";""<${AS_OF - EDGES[bucket - 1]!}""`;
  const upTo = (bucket: number) =>
    bucket === EDGES.length ? '' : `;$Data.$E$2:$E$" & last & ";"">=${AS_OF - EDGES[bucket]!}""`;
  const sumifs = Array.from({ length: BUCKETS }, (_, bucket) => {
    const formula = `"=SUMIFS($Data.$G$2:$G$" & last & ";$Data.$F$2:$F$" & last & ";""" & codes(c) & """;$Data.$A$2:$A$" & last & ";$A" & (r + 1) & "${from(bucket)}${upTo(bucket)})"`;
    return `      entry(c * ${BUCKETS} + ${bucket} + 1) = ${formula}`;
  }).join('\n');
  return `
Sub Run
  On Error Goto Failed
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden" : options(0).Value = True
  options(1).Name = "FilterName" : options(1).Value = "Text - txt - csv (StarCalc)"
  Dim third As New com.sun.star.beans.PropertyValue
  third.Name = "FilterOptions" : third.Value = "44,34,76,1,,1033,false,true"
  doc = StarDesktop.loadComponentFromURL("${file('ledger.csv')}", "_blank", 0, Array(options(0), options(1), third))
  data = doc.Sheets.getByIndex(0)
  data.Name = "Data"
  cursor = data.createCursor()
  cursor.gotoEndOfUsedArea(False)
  last = cursor.RangeAddress.EndRow + 1
  number = FreeFile
  Open "${file('customers.txt')}" For Input As #number
  Line Input #number, count
  Close #number
  customers = CLng(count)
  codes = Array("${CURRENCIES.join('", "')}")
  doc.Sheets.insertNewByName("Sums", 1)
  sums = doc.Sheets.getByName("Sums")
  doc.enableAutomaticCalculation(False)
  Dim rows(customers - 1)
  Dim entry()
  For r = 0 To customers - 1
    ReDim entry(${CURRENCIES.length * BUCKETS})
    entry(0) = "C" & Format(r + 1, "000000")
    For c = 0 To ${CURRENCIES.length - 1}
${sumifs}
    Next c
    rows(r) = entry
  Next r
  target = sums.getCellRangeByPosition(0, 0, ${CURRENCIES.length * BUCKETS}, customers - 1)
  target.setFormulaArray(rows)
  began = GetSystemTicks()
  doc.calculateAll()
  sumifsTook = GetSystemTicks() - began
  results = target.getDataArray()
  number = FreeFile
  Open "${file('sums.txt')}" For Output As #number
  For r = 0 To customers - 1
    text = ""
    For c = 1 To ${CURRENCIES.length * BUCKETS}
      text = text & Format(results(r)(c) * 100, "0") & " "
    Next c
    Print #number, text
  Next r
  Close #number
  target.clearContents(1023)

  began = GetSystemTicks()
  data.getCellByPosition(7, 0).String = "Bucket"
  data.getCellByPosition(7, 1).Formula = "=MATCH(${AS_OF}-E2;{-99999;1;31;61;91;121};1)-1"
  data.getCellRangeByPosition(7, 1, 7, last - 1).fillAuto(com.sun.star.sheet.FillDirection.TO_BOTTOM, 1)
  doc.calculateAll()
  doc.Sheets.insertNewByName("Pivot", 2)
  pivot = doc.Sheets.getByName("Pivot")
  tables = pivot.getDataPilotTables()
  description = tables.createDataPilotDescriptor()
  description.setSourceRange(data.getCellRangeByPosition(0, 0, 7, last - 1).RangeAddress)
  fields = description.getDataPilotFields()
  fields.getByIndex(5).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  fields.getByIndex(0).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.ROW
  fields.getByIndex(7).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.COLUMN
  fields.getByIndex(6).Orientation = com.sun.star.sheet.DataPilotFieldOrientation.DATA
  fields.getByIndex(6).Function = com.sun.star.sheet.GeneralFunction.SUM
  Dim corner As New com.sun.star.table.CellAddress
  corner.Sheet = 2 : corner.Column = 0 : corner.Row = 0
  tables.insertNewByName("Ageing", corner, description)
  pivotTook = GetSystemTicks() - began

  cursor = pivot.createCursor()
  cursor.gotoEndOfUsedArea(False)
  used = pivot.getCellRangeByPosition(0, 0, 8, cursor.RangeAddress.EndRow).getDataArray()
  number = FreeFile
  Open "${file('pivot.txt')}" For Output As #number
  code = ""
  For r = 0 To UBound(used)
    text = ""
    For c = 0 To 8
      If c < 2 Or VarType(used(r)(c)) = 8 Then
        text = text & used(r)(c) & Chr(9)
      Else
        text = text & Format(used(r)(c) * 100, "0") & Chr(9)
      End If
    Next c
    Print #number, text
  Next r
  Close #number
  number = FreeFile
  Open "${file('took.txt')}" For Output As #number
  Print #number, sumifsTook & " " & pivotTook
  Close #number
  doc.close(True)
  Exit Sub
Failed:
  reason = Error & " (line " & Erl & ")"
  number = FreeFile
  Open "${file('failed.txt')}" For Output As #number
  Print #number, reason
  Close #number
End Sub
`;
}

function runOffice(folder: string, command: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo', command];
  return new Promise((resolve, reject) => {
    execFile('soffice', args, { timeout: LONGEST }, (error) => {
      if (error) reject(new Error('LibreOffice did not finish.', { cause: error }));
      else resolve();
    });
  });
}

async function readResult(folder: string, clean: CleanColumns, customers: number): Promise<CalcResult> {
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  const [sumifs = NaN, pivot = NaN] = (await text('took.txt')).trim().split(/\s+/).map(Number);
  const sums = new Float64Array(CURRENCIES.length * clean.customers * BUCKETS);
  (await text('sums.txt'))
    .trim()
    .split('\n')
    .forEach((line, customer) => {
      const values = line.trim().split(/\s+/).map(Number);
      values.forEach((value, at) => {
        const [currency, bucket] = [Math.floor(at / BUCKETS), at % BUCKETS];
        sums[(currency * clean.customers + customer) * BUCKETS + bucket] = value;
      });
    });
  return { sumifs, pivot, customers, sums, pivotTotals: pivotTotals(await text('pivot.txt')) };
}

/** Adds the customers' lines of the pivot up; its code stands beside each customer, its currency only beside the first. */
function pivotTotals(text: string): Float64Array {
  const totals = new Float64Array(CURRENCIES.length * BUCKETS);
  const first = codeOf(0).slice(0, 1);
  let currency = -1;
  for (const line of text.split('\n')) {
    const [code = '', customer = '', ...amounts] = line.split('\t');
    const at = (CURRENCIES as readonly string[]).indexOf(code);
    if (at >= 0) currency = at;
    if (currency < 0 || !new RegExp(`^${first}\\d{6}$`).test(customer)) continue;
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const cell = currency * BUCKETS + bucket;
      totals[cell] = (totals[cell] as number) + Number(amounts[bucket] || 0);
    }
  }
  return totals;
}
