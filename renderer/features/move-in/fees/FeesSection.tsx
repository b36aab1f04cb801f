import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'

export function FeesSection({ row }: MoveInSectionProps) {
  return <p>{row.id}</p>
}
