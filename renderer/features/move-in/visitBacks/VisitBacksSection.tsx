import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'

export function VisitBacksSection({ row }: MoveInSectionProps) {
  return <p>{row.id}</p>
}
