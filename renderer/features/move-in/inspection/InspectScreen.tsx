import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function InspectScreen() {
  return <MoveInNav at='cases' />
}
