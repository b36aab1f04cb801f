import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'

export function HandingSection({ row }: MoveInSectionProps) {
  return <p>{row.id}</p>
}
