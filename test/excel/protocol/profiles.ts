/**
 * The Excels that the stand-in can be. Requirement sets after "Excel JavaScript API requirement sets" and "Custom
 * Functions requirement sets" (learn.microsoft.com, javascript/api/requirement-sets/excel). The npm library knows nothing
 * above ExcelApi 1.15, so Microsoft 365 and the web stop there: newer members cannot be exercised with it.
 */
export type ProfileName = 'web' | 'windows365' | 'mac365' | 'excel2021' | 'ltsc2021';

export interface HostProfile {
  readonly name: string;
  readonly platform: 'Web' | 'Win32' | 'Mac';
  /** `Office.context.diagnostics.version`. */
  readonly version: string;
  /** Lower-case set → highest version. */
  readonly sets: Readonly<Record<string, string>>;
  /** What a custom function gets for an empty cell: OfficeDev/office-js issues 4702 and 1951. */
  readonly emptyArgument: 0 | null;
  /** Bytes a request and a response may have; none on the desktop. */
  readonly payloadLimit: number;
  supports(apiSet: string): boolean;
}

const COMMON: Readonly<Record<string, string>> = {
  sharedruntime: '1.1',
  ribbonapi: '1.1',
  dialogapi: '1.2',
  addincommands: '1.1',
  settings: '1.1',
  selection: '1.1',
  documentevents: '1.1',
  customxmlparts: '1.1',
  file: '1.1',
  compressedfile: '1.1',
  imagecoercion: '1.1',
  customfunctions: '1.9',
  customfunctionsruntime: '1.3',
  excelapiundo: '1.15',
  delayforcelledit: '1.1',
};

/** 5 MB, "Resource limits and performance optimization for Office Add-ins". */
export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

function compareVersions(left: string, right: string): number {
  const [leftMajor = 0, leftMinor = 0] = left.split('.').map(Number);
  const [rightMajor = 0, rightMinor = 0] = right.split('.').map(Number);
  return leftMajor - rightMajor || leftMinor - rightMinor;
}

function profile(
  name: string,
  platform: HostProfile['platform'],
  version: string,
  sets: Readonly<Record<string, string>>,
): HostProfile {
  const all = { ...COMMON, ...sets };
  return {
    name,
    platform,
    version,
    sets: all,
    emptyArgument: platform === 'Web' ? null : 0,
    payloadLimit: platform === 'Web' ? WEB_PAYLOAD_LIMIT : Number.POSITIVE_INFINITY,
    supports(apiSet) {
      const [set = '', wanted = '1.1'] = apiSet.toLowerCase().split(' ');
      const highest = all[set as keyof typeof all];
      return highest !== undefined && compareVersions(highest, wanted) >= 0;
    },
  };
}

export const profiles: Readonly<Record<ProfileName, HostProfile>> = {
  web: profile('Excel on the web', 'Web', '16.0.19231.40502', {
    excelapi: '1.15',
    excelapionline: '1.1',
    customfunctionsruntime: '1.4',
  }),
  windows365: profile('Microsoft 365 on Windows', 'Win32', '16.0.19231.20194', {
    excelapi: '1.15',
    customfunctionsruntime: '1.4',
  }),
  mac365: profile('Microsoft 365 on Mac', 'Mac', '16.100.25081015', {
    excelapi: '1.15',
    customfunctionsruntime: '1.4',
  }),
  excel2021: profile('Excel 2021 (retail)', 'Win32', '16.0.17029.20126', { excelapi: '1.15' }),
  ltsc2021: profile('Office LTSC 2021', 'Win32', '16.0.14332.20011', { excelapi: '1.14' }),
};
