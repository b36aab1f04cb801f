// The reception of a real store on a screen of its own: modules and address are given, nothing is mocked but the host.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { act, fireEvent, render } from '@testing-library/react'
import { DueBook } from '#renderer/app/due/DueBook.tsx'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { ModulesProvider } from '#renderer/app/modulesContext.ts'
import { ReceptionLayout } from '#renderer/app/reception/ReceptionLayout.tsx'
import { createDeskRouter } from '#renderer/app/router.tsx'
import { type Desk, DeskProvider } from '#renderer/db/deskContext.ts'
import { SearchServiceProvider } from '#renderer/db/search/searchContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { ScannerProvider } from '#renderer/ui/keys/useScanner.tsx'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { lazySearch } from './lazySearch.ts'
import { CLERK } from './testStore.ts'

/** A desk whose host is never asked: a screen that does ask one fails its test. */
export function deskOf(store: Store, signature: Signature = CLERK): Desk {
  const nothing = () => undefined
  return {
    store,
    bridge: {} as FrontDeskBridge,
    info: {} as AppInfo,
    signature,
    observer: { saving: nothing, saved: nothing, refused: nothing, failed: nothing },
    papers: [],
  }
}

interface ReceptionParts {
  readonly store: Store
  readonly modules: readonly FrontDeskModule[]
  /** Where the desk stands, `/person/<id>`; the reception itself without it. */
  readonly path?: string
  readonly signature?: Signature
  /** A desk whose host answers; without it one whose host is never asked. */
  readonly desk?: Desk
  /** Where a scanner is heard; nowhere unless the test scans, because its fingers are as fast. */
  readonly scansFrom?: EventTarget
}

/** Shows the reception; gives the router, to walk on. */
export async function showReception({
  store,
  modules,
  path = '/',
  signature = CLERK,
  desk,
  scansFrom = new EventTarget(),
}: ReceptionParts) {
  // Notices live outside React: those of the test before are gone.
  notifications.clean()
  useDeskClock.getState().setZone(store.zone())
  useDeskClock.getState().tell(store.clock.nowMs())
  const router = createDeskRouter({
    routes: [{ path: '/{-$kind}/{-$id}', component: ReceptionLayout }, ...modules.flatMap((module) => module.routes)],
    frame: ({ children }) => children,
    firstPath: '/',
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await act(() => router.load())
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <Notifications />
        <DeskProvider value={desk ?? deskOf(store, signature)}>
          <ModulesProvider value={modules}>
            <SearchServiceProvider value={lazySearch(store, modules)}>
              <ScannerProvider keysFrom={scansFrom}>
                <DueBook>
                  <RouterProvider router={router} />
                </DueBook>
              </ScannerProvider>
            </SearchServiceProvider>
          </ModulesProvider>
        </DeskProvider>
      </HotKeysProvider>
    </MantineProvider>,
  )
  return router
}

/** One key, heard where the focus is. What was just painted gets its keys first: they are bound in an effect. */
export async function press(key: string, more: object = {}): Promise<void> {
  await act(async () => undefined)
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more })
}
