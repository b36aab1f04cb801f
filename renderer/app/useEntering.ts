/** A desk that joined enters its community once the first exchange has told which letters are taken. */
import { useEffect } from 'react'
import { enterCommunity } from '#renderer/db/enterCommunity.ts'
import type { Store } from '#renderer/db/store.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'

export function useEntering(store: Store): void {
  const hasAll = useExchange(({ report }) => report.lastOkMs !== undefined && report.progress === undefined)
  useEffect(() => {
    // A fault here is tried again with the next start; until then the desk numbers no paper.
    if (hasAll) enterCommunity(store).catch(reportError)
  }, [hasAll, store])
}
