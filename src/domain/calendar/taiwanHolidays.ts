import type { OfficialYears } from './types';

/**
 * Days off and make-up workdays of Taiwan as in the 政府行政機關辦公日曆表 that the 行政院人事行政總處 announces for each
 * year (its number of the 行政院 letter where it was seen), checked against the data of python holidays 0.105 and of
 * ruyut/TaiwanCalendar. Written as `CHINA_DAYS`. From 2025-05-28 the 紀念日及節日實施條例 holds: four more holidays,
 * and no more working Saturdays. 勞動節 (1 May) stands here in every year in which it fell on a working day: until 2025
 * the calendar of the offices did not have it, but firms and banks were closed (勞動基準法第 37 條). A year that is not
 * here is not known: its calendar is announced in June of the year before.
 */
export const TAIWAN_DAYS: OfficialYears = {
  // 106 年
  2017: ['0102 0127-0201 0227-0228 0403-0404 0501 0529-0530 1004 1009-1010', '0218 0603 0930'],
  // 107 年
  2018: ['0101 0215-0220 0228 0404-0406 0501 0618 0924 1010 1231', '0331 1222'],
  // 108 年
  2019: ['0101 0204-0208 0228-0301 0404-0405 0501 0607 0913 1010-1011', '0119 0223 1005'],
  // 109 年: 院授人培字第 1080033635 號
  2020: ['0101 0123-0129 0228 0402-0403 0501 0625-0626 1001-1002 1009', '0215 0620 0926'],
  // 110 年: 院授人培字第 1090034163 號
  2021: ['0101 0210-0216 0301 0402-0405 0614 0920-0921 1011 1231', '0220 0911'],
  // 111 年: 院授人培字第 1103001945 號
  2022: ['0131-0204 0228 0404-0405 0603 0909 1010', '0122'],
  // 112 年
  2023: ['0102 0120-0127 0227-0228 0403-0405 0501 0622-0623 0929 1009-1010', '0107 0204 0218 0325 0617 0923'],
  // 113 年
  2024: ['0101 0208-0214 0228 0404-0405 0501 0610 0917 1010', '0217'],
  // 114 年: 院授人培字第 1133024943 號, amended in June 2025 for the new law
  2025: ['0101 0127-0131 0228 0403-0404 0501 0530 0929 1006 1010 1024 1225', '0208'],
  // 115 年: 院授人培字第 11430248312 號
  2026: ['0101 0216-0220 0227 0403-0406 0501 0619 0925-0928 1009 1026 1225', ''],
  // 116 年
  2027: ['0101 0204-0210 0301 0405-0406 0430 0609 0915 0928 1011 1025 1224 1231', ''],
};
