/** What every section of a case's screen is told. */
import type { MoveInCaseRow } from '#renderer/db/tables.ts'

export interface MoveInSectionProps {
  readonly row: MoveInCaseRow
}
