/** 整改、复验 of one move-in. */
import { useFaultsOfCase } from '#renderer/features/move-in/queries/faults.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { FaultsOfCase } from './FaultsOfCase.tsx'

export function FaultsSection({ row }: MoveInSectionProps) {
  const lines = useFaultsOfCase(row.id, useToday())
  return lines == null ? null : <FaultsOfCase caseId={row.id} lines={lines} />
}
