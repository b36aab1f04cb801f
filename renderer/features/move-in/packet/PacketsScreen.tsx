import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function PacketsScreen() {
  return <MoveInNav at='days' />
}
