/** Issuing, PDF and printing as acts of a screen: one at a time, however often the key is pressed. */
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Desk } from '#renderer/db/deskContext.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { issueBlanks, issuePaper } from '#renderer/db/papers.ts'
import { printOut, savePdf } from '#renderer/papers/paperJobs.tsx'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Where an issued paper goes first. */
export type PaperWay = 'pdf' | 'print'

/** Runs one act at a time; a second call while one runs is left out. */
export function useOneAtATime() {
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      await act()
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, run }
}

interface Wanted {
  readonly copies: number
  /** Blanks to reserve; one paper of a subject. */
  readonly blanks: number
}

/** Issues a form (or reserves blanks of it) and sends it on its first way; then the paper's own page, or the register. */
export function useIssue(source: PaperSource, subject: PaperSubject | undefined) {
  const desk = useDesk()
  const navigate = useNavigate()
  const { busy, run } = useOneAtATime()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const issue = (way: PaperWay, wanted: Wanted) =>
    run(async () => {
      setRefusal(undefined)
      const issued = await issueWanted(desk, { source, subject }, wanted.blanks)
      if (!issued.ok) {
        setRefusal(source.refusal?.(issued.error.code) ?? paperRefusalWords(issued.error.code))
        return
      }
      const { sheetIds, numbers } = issued.value
      const [from = ''] = numbers
      const names = { from, to: numbers.at(-1) ?? from, title: source.title(), count: numbers.length }
      await (way === 'pdf' ? savePdf : printOut)(desk, { sheetIds, copies: wanted.copies }, names)
      await navigate({ to: sheetIds.length === 1 ? `/papers/${sheetIds[0]}` : '/papers', replace: true })
    })
  return { busy, refusal, issue }
}

interface Issued {
  readonly sheetIds: readonly string[]
  readonly numbers: readonly string[]
}

async function issueWanted(
  desk: Desk,
  { source, subject }: { readonly source: PaperSource; readonly subject: PaperSubject | undefined },
  blanks: number,
): Promise<Result<Issued, { readonly code: string }>> {
  if (subject === undefined) {
    const reserved = await issueBlanks(desk, source, blanks)
    // Numbers that are reserved are printed, even when the last ones could not be had.
    return reserved.sheetIds.length === 0 && reserved.refusal ? err(reserved.refusal) : ok(reserved)
  }
  const issued = await issuePaper(desk, source, subject)
  if (!issued.ok) return err({ code: codeOf(issued.error) })
  const { sheetId, number } = issued.value.draft
  return ok({ sheetIds: [sheetId], numbers: [number] })
}

function codeOf(refusal: unknown): string {
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? String(refusal.code) : 'failed'
}
