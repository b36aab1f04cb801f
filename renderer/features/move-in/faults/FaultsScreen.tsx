import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function FaultsScreen() {
  return <MoveInNav at='faults' />
}
