import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function DaysScreen() {
  return <MoveInNav at='days' />
}
