import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
export declare const QUERIES = 500
declare const KINDS: readonly ['name', 'initials', 'pinyin', 'phone', 'room', 'plate']
export type QueryKind = (typeof KINDS)[number]
/** What somebody types, and whom they mean. */
export interface TypedQuery {
  readonly kind: QueryKind
  readonly text: string
  readonly meant: SearchDocument
}
/** The queries over these people, the same every time. */
export declare function typedQueries(people: readonly SearchDocument[]): readonly TypedQuery[]
/** Every state of the box while a query is typed. */
export declare function keystrokes(text: string): readonly string[]
