import type { OutFile } from './outFile';
import type { Platform, Preferences } from './services';
import { civilDay } from '../domain/calendar/civilDay';
import type { CivilDay } from '../domain/calendar/types';

/** The civil day on the user's own clock. */
export function today(): CivilDay {
  const now = new Date();
  const day = civilDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError('The clock shows no day between 1900 and 9999.');
  return day;
}

/** Hands the bytes to the browser as a download; on a Mac nothing happens, and nobody is told. */
export function download(file: OutFile): void {
  const url = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read by then; a large archive needs longer than a turn of the loop.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Preferences under the partition key Office asks for; storage may be full, blocked or absent. */
export function createPreferences(partition: string | undefined): Preferences {
  const prefix = `${partition ?? ''}duesheet.`;
  return {
    get: (name) => {
      try {
        return localStorage.getItem(prefix + name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      try {
        localStorage.setItem(prefix + name, value);
      } catch {
        // A preference that cannot be kept is asked again next time.
      }
    },
  };
}

export function platformOf(platform: Office.PlatformType | null | undefined): Platform {
  switch (platform) {
    case Office.PlatformType.Mac:
      return 'mac';
    case Office.PlatformType.PC:
      return 'windows';
    case Office.PlatformType.OfficeOnline:
      return 'web';
    default:
      return 'other';
  }
}
