/** What a file holds and the model does not keep, in words: each thing once, with the places where it was found. */
export class Dropped {
  private readonly places = new Map<string, string[]>();

  /** @param place sheet, table or cell; '' for the workbook as a whole */
  note(what: string, place = ''): void {
    const known = this.places.get(what) ?? [];
    this.places.set(what, known);
    if (place !== '' && !known.includes(place)) known.push(place);
  }

  get sentences(): string[] {
    return [...this.places].map(([what, places]) => {
      if (places.length === 0) return what;
      const shown = places.slice(0, 5).join(', ');
      return `${what} (${shown}${places.length > 5 ? ` and ${places.length - 5} more` : ''})`;
    });
  }
}
