import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function ItemsScreen() {
  return <MoveInNav at='items' />
}
