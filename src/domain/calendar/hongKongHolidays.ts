import type { OfficialYears } from './types';

/**
 * General holidays of Hong Kong on weekdays: the Schedule of the General Holidays Ordinance (Cap. 149) with the days
 * put in the place of those that fell on a Sunday or on another, as gazetted for each year (gov.hk, General holidays
 * for 2017 to 2026; for 2027 the days that the Schedule itself gives). Checked against the data of npm date-holidays
 * 3.37.0 and python holidays 0.105. Written as `CHINA_DAYS`; nobody makes up for a holiday on another day. Banks clear
 * and most offices work from Monday to Friday: holidays on a Saturday change nothing and are left out.
 */
export const HONG_KONG_DAYS: OfficialYears = {
  2017: ['0102 0130 0131 0404 0414 0417 0501 0503 0530 1002 1005 1225 1226', ''],
  2018: ['0101 0216 0219 0330 0402 0405 0501 0522 0618 0702 0925 1001 1017 1225 1226', ''],
  2019: ['0101 0205-0207 0405 0419 0422 0501 0513 0607 0701 1001 1007 1225 1226', ''],
  2020: ['0101 0127 0128 0410 0413 0430 0501 0625 0701 1001 1002 1026 1225', ''],
  2021: ['0101 0212 0215 0402 0405 0406 0519 0614 0701 0922 1001 1014 1227', ''],
  2022: ['0201-0203 0405 0415 0418 0502 0509 0603 0701 0912 1004 1226 1227', ''],
  2023: ['0102 0123-0125 0405 0407 0410 0501 0526 0622 1002 1023 1225 1226', ''],
  2024: ['0101 0212 0213 0329 0401 0404 0501 0515 0610 0701 0918 1001 1011 1225 1226', ''],
  2025: ['0101 0129-0131 0404 0418 0421 0501 0505 0701 1001 1007 1029 1225 1226', ''],
  2026: ['0101 0217-0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225', ''],
  2027: ['0101 0208 0209 0326 0329 0405 0513 0609 0701 0916 1001 1008 1227', ''],
};
