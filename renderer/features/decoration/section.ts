/** What every section of a case's card is given. */
import type { DecorationCaseRow } from '#renderer/db/tables.ts'

export interface SectionProps {
  /** The case as it stands; live. */
  readonly row: DecorationCaseRow
}
