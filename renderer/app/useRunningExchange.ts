/** The exchange with other desks, as long as the desk is open: from before the first sign-in on, because a joined desk's staff come with it. */
import { useEffect } from 'react'
import { renewDevice } from '#renderer/db/renewDevice.ts'
import type { Store } from '#renderer/db/store.ts'
import { reissueStranded } from '#renderer/db/strandedRows.ts'
import { startExchange } from '#renderer/sync/startExchange.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { RenewReason } from '#shared/sync/exchange/ports.ts'

interface RunningExchange {
  readonly store: Store
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
}

/** Starts the exchange and stops it with the desk. */
export function useRunningExchange({ store, bridge, info }: RunningExchange): void {
  useEffect(
    () =>
      startExchange({
        store,
        bridge,
        info,
        onRenew: (reason) => void renewAndReload(store, reason),
        onLetGo: () => void issueAgain(store),
      }),
    [store, bridge, info],
  )
}

/** What the folder did not bring comes back, and is told in the place where it was said to wait. What fails waits on: the next look asks again. */
async function issueAgain(store: Store): Promise<void> {
  const count = await reissueStranded(store).catch(() => 0)
  if (count > 0) showNotice(text('journal.mended.strandedBack', { count }), { id: 'mended', autoClose: false })
}

/** The store of the old id is closed: the page begins again with the new one, and its start-up says what happened. */
async function renewAndReload(store: Store, { agreedTo }: RenewReason): Promise<void> {
  try {
    await renewDevice(store, { agreedTo })
  } finally {
    window.location.reload()
  }
}
