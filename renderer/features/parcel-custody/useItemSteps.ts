/** Steps of one thing that need no form: run, say what was done, offer to take it back. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { announceFound, countFound } from './keepingCommands.ts'
import { issueReceipt } from './papers.ts'
import { printCustodyLabels } from './printing.ts'
import type { CustodyLine } from './queries.ts'
import { tellDone, tellRefusal } from './stepNotices.tsx'

export function useItemSteps({ id, item: { tag } }: CustodyLine) {
  const desk = useDesk()
  return {
    printLabel: async (): Promise<void> => {
      const printed = await printCustodyLabels(desk, [id])
      if (!printed.ok && printed.error.code !== 'cancelled') tellRefusal(printed.error.code)
    },
    /** The receipt of what has left, as it was recorded. */
    printReceipt: async (): Promise<void> => {
      const issued = await issueReceipt(desk, [id])
      if (!issued.ok) return tellRefusal(issued.error.code)
      const { sheetId, number } = issued.value.draft
      await sendPaper(desk, { sheetId, number, title: text('papers.forms.collection-receipt') })
    },
    count: async (): Promise<void> => {
      const counted = await countFound(desk, id)
      if (counted.ok) tellDone(desk, text('custodyOut.done.counted', { tag }), counted.value.undo)
      else tellRefusal(counted.error.code)
    },
    announce: async (): Promise<void> => {
      const issued = await announceFound(desk, id)
      if (!issued.ok) return tellRefusal(issued.error.code)
      const { sheetId, number } = issued.value.draft
      tellDone(desk, text('custodyOut.done.announced', { number }), undefined)
      await sendPaper(desk, { sheetId, number, title: text('papers.forms.found-notice') })
    },
  }
}
