/** Preparing and printing the packet of one home from its screen: one act at a time, however often the key is pressed. */
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { packetOnPaper, packetStandOf, prepareMoveIn } from '#renderer/features/move-in/commands/packet.ts'
import { printOut, savePdf } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { PrepareInput } from '#shared/domain/move-in/packet/preparing.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { tellPacketRefusal } from './packetNotices.tsx'
import { isToPrepare } from './packetWords.ts'

/** Copies that are wanted of single forms. */
export type WantedCopies = Readonly<Partial<Record<FormId, number>>>

/** What can be done with the packet of a case. */
export function usePacketActs(row: MoveInCaseRow, unit: string) {
  const desk = useDesk()
  const running = useRef(false)
  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    try {
      await act()
    } finally {
      running.current = false
    }
  }
  const prepare = async (): Promise<boolean> => {
    const done = await prepareMoveIn(desk, row.id)
    if (!done.ok) {
      tellPacketRefusal(done.error.code)
      return false
    }
    const { issued } = done.value.draft
    showNotice(text('moveInPacket.done.prepared', { count: issued.length, from: issued[0]?.number ?? '' }))
    return true
  }
  const print = async (way: 'pdf' | 'print', copies: WantedCopies): Promise<void> => {
    // What is printed is what holds today: a paper that is missing or says something old is drawn up first.
    const stands = await packetStandOf(desk, row)
    const isOpen = row.v.handOver === null && row.v.status !== 'archived' && row.v.status !== 'broken-off'
    if (isOpen && stands.some(isToPrepare) && !(await prepare())) return
    const papers = await packetOnPaper(desk, row.id, copies)
    if (!papers.ok) return tellPacketRefusal(papers.error.code)
    const { sheetIds, copiesOf, numbers } = papers.value
    const [from = ''] = numbers
    const names = {
      from,
      to: numbers.at(-1) ?? from,
      title: `${unit} ${text('moveInPacket.title')}`,
      count: numbers.length,
    }
    const order = { sheetIds, copies: 1, copiesOf, paper: 'A4' } as const
    await (way === 'pdf' ? savePdf : printOut)(desk, order, names)
  }
  return {
    prepare: () => alone(async () => void (await prepare())),
    print: (way: 'pdf' | 'print', copies: WantedCopies) => alone(() => print(way, copies)),
    /** A form shows what refuses it. */
    anew: (input: PrepareInput) => prepareMoveIn(desk, row.id, input),
  }
}
