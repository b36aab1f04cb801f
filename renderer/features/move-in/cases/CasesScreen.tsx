import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function CasesScreen() {
  return <MoveInNav at='cases' />
}
