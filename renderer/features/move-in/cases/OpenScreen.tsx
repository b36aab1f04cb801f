import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function OpenScreen() {
  return <MoveInNav at='cases' />
}
