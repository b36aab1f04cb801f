/** What waits for the first look at the folder: a desk that joined enters, and rows behind a hole that the folder lacks are issued again. */
import { useEffect } from 'react'
import { enterCommunity } from '#renderer/db/enterCommunity.ts'
import type { Store } from '#renderer/db/store.ts'
import { reissueStranded } from '#renderer/db/strandedRows.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'

export function useEntering(store: Store): void {
  const hasAll = useExchange(({ report }) => hasReadAll(report))
  useEffect(() => {
    // A fault here is tried again with the next start; until then the desk numbers no paper.
    if (hasAll) void enterAndMend(store).catch(reportError)
  }, [hasAll, store])
}

/** Whether a look ended well and nothing that was seen is still to come. */
export function hasReadAll({ lastOkMs, progress, peers }: ExchangeReport): boolean {
  return lastOkMs !== undefined && progress === undefined && peers.every(({ arriving }) => arriving === undefined)
}

async function enterAndMend(store: Store): Promise<void> {
  await enterCommunity(store)
  const count = await reissueStranded(store)
  if (count > 0) showNotice(text('journal.mended.strandedBack', { count }), { id: 'stranded', autoClose: false })
}
