/** Who is writing: printed on every letter. Empty strings are left out, never invented. */
export interface Seller {
  readonly name: string;
  readonly taxId: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly bankName: string;
  readonly bankAccountName: string;
  /** Text: account numbers lose digits as numbers. */
  readonly bankAccountNo: string;
  readonly swift: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
}
