import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function ListScreen() {
  return <MoveInNav at='list' />
}
