/** A published JSON Schema, draft 2020-12. Any validator of that draft takes it as it is. */
export interface Schema {
  readonly $schema: string;
  /** Its name. Nothing is ever fetched from there. */
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly [keyword: string]: unknown;
}
