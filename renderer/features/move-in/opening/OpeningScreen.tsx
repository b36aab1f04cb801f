import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function OpeningScreen() {
  return <MoveInNav at='opening' />
}
