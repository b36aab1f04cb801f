/** A desk that joined enters its community once the first exchange has told which letters are taken: with every file of every desk whole. */
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { deskWish, enterCommunity } from '#renderer/db/enterCommunity.ts'
import type { Store } from '#renderer/db/store.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { EnteringNote } from './EnteringNote.tsx'

/** So long files may be on their way before anybody has to know. */
const PATIENCE_MS = 60_000
const NOTICE = 'entering'

/** Whether nothing of the others is on its way any more: a letter that one of them gave itself may lie in any of their files. */
export function hasEverything({ lastOkMs, progress, peers }: ExchangeReport): boolean {
  return lastOkMs !== undefined && progress === undefined && peers.every(({ arriving }) => arriving === undefined)
}

export function useEntering(store: Store): void {
  const hasAll = useExchange(({ report }) => hasEverything(report))
  useEffect(() => {
    const enter = (): void => {
      notifications.hide(NOTICE)
      // A fault here is tried again with the next start; until then the desk numbers no paper.
      enterCommunity(store).catch(reportError)
    }
    if (hasAll) return enter()
    const timer = setTimeout(async () => {
      if (await deskWish(store.db)) showNotice(<EnteringNote onEnter={enter} />, { id: NOTICE, autoClose: false })
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [hasAll, store])
}
