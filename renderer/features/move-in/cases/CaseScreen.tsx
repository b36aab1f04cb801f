import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function CaseScreen() {
  return <MoveInNav at='cases' />
}
