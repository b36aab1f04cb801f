import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'

export function FaultsSection({ row }: MoveInSectionProps) {
  return <p>{row.id}</p>
}
