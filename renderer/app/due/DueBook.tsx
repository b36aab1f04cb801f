/** Keeps today's matters at hand for the screens below (architecture 9). */
import type { ReactNode } from 'react'
import { useKeepDueBook } from './useDueLists.ts'

export function DueBook({ children }: { readonly children: ReactNode }) {
  useKeepDueBook()
  return children
}
