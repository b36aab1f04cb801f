/** Looking at the scans of a case: who looked is logged first, where a scan may show somebody. */
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { lookAtScans } from '#renderer/features/decoration/commands/cases.ts'
import { ScanViewer } from '#renderer/papers/ScanViewer.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { type CaseScan, scansOf } from '#shared/domain/decoration/cases/scans.ts'
import { tellRefusal } from './caseNotices.tsx'
import { drawingWords, paperWords } from './caseWords.ts'

interface CaseScans {
  readonly count: number
  /** Personal data is covered from the other side of the counter: nothing opens. */
  readonly isCovered: boolean
  /** Opens the viewer at one scan; without one at the first. */
  readonly look: (hash?: string) => void
  /** The viewer while it is open. */
  readonly viewer: ReactNode
}

export function useScans(row: DecorationCaseRow): CaseScans {
  const t = useText()
  const desk = useDesk()
  const isCovered = usePrivacy((state) => state.covered)
  const [first, setFirst] = useState<number>()
  const scans = scansOf(row.v)
  const look = async (hash = ''): Promise<void> => {
    const logged = await lookAtScans(desk, row.id)
    if (!logged.ok) return tellRefusal(logged.error.code)
    setFirst(
      Math.max(
        0,
        scans.findIndex((scan) => scan.hash === hash),
      ),
    )
  }
  const viewer =
    first === undefined || isCovered || scans.length === 0 ? null : (
      <ScanViewer
        scans={scans.map((scan) => ({
          hash: scan.hash,
          title: scanTitle(scan, (version) => t('decorationCases.card.version', { version })),
        }))}
        first={first}
        onClose={() => setFirst(undefined)}
      />
    )
  return { count: scans.length, isCovered, look: (hash) => void look(hash), viewer }
}

function scanTitle({ papers, drawings }: CaseScan, version: (number: number) => string): string {
  const drawn = drawings.map((one) => `${drawingWords(one.kind)} ${version(one.version)}`)
  return [...papers.map((kind) => paperWords(kind)), ...drawn].join('、')
}
