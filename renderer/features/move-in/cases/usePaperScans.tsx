/** Looking at the scans of a case's papers: who looked is logged first; under the privacy cover nothing opens. */
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { lookAtMoveInScans } from '#renderer/features/move-in/commands/casesPapers.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { ScanViewer } from '#renderer/papers/ScanViewer.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { tellCaseRefusal } from './caseNotices.tsx'

export interface PaperScans {
  readonly isCovered: boolean
  /** Opens the viewer at one scan. */
  readonly look: (hash: string) => void
  /** The viewer while it is open. */
  readonly viewer: ReactNode
}

export function usePaperScans(row: MoveInCaseRow): PaperScans {
  const t = useText()
  const desk = useDesk()
  const isCovered = usePrivacy((state) => state.covered)
  const [first, setFirst] = useState<number>()
  const scanned = row.v.papers.filter(({ blob }) => blob !== '')
  const scans = scanned.map(({ blob, paper }) => ({ hash: blob, title: moveInWord('papers', paper, t) }))
  const look = async (hash: string): Promise<void> => {
    const logged = await lookAtMoveInScans(desk, row.id)
    if (!logged.ok) return tellCaseRefusal(logged.error.code)
    const at = scans.findIndex((scan) => scan.hash === hash)
    setFirst(Math.max(0, at))
  }
  const viewer =
    first === undefined || isCovered || scans.length === 0 ? null : (
      <ScanViewer scans={scans} first={first} onClose={() => setFirst(undefined)} />
    )
  return { isCovered, look: (hash) => void look(hash), viewer }
}
