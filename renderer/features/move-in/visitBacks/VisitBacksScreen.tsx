import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function VisitBacksScreen() {
  return <MoveInNav at='visitBacks' />
}
