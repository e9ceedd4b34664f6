import apiSurface from './apiSurface.json';

const surface: Readonly<Record<string, Readonly<Record<string, string>>>> = apiSurface;

/** Requirement set of a public member, e.g. `ExcelApi 1.9`; undefined for members that are internal to the library. */
export function apiSetOf(className: string, member: string): string | undefined {
  const members = surface[className];
  return members && Object.prototype.hasOwnProperty.call(members, member) ? members[member] : undefined;
}

/** Every public class and member of `@types/office-js`, for the report of what is implemented. */
export function publicSurface(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return surface;
}
