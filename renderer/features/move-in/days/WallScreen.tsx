import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function WallScreen() {
  return <MoveInNav at='days' />
}
