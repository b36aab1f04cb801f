// Any screen of a desk at its address: the modules' routes and the settings, with the desk given.
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { act, render } from '@testing-library/react'
import { DueBook } from '#renderer/app/due/DueBook.tsx'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { ModulesProvider } from '#renderer/app/modulesContext.ts'
import { createDeskRouter } from '#renderer/app/router.tsx'
import { SettingsScreen } from '#renderer/app/settings/SettingsScreen.tsx'
import { type Desk, DeskProvider } from '#renderer/db/deskContext.ts'
import { SearchServiceProvider } from '#renderer/db/search/searchContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { ScannerProvider } from '#renderer/ui/keys/useScanner.tsx'
import { lazySearch } from './lazySearch.ts'

interface ScreenParts {
  readonly desk: Desk
  readonly modules: readonly FrontDeskModule[]
  readonly path: string
  /** Where a scanner is heard; nowhere unless the test scans, because its fingers are as fast. */
  readonly scansFrom?: EventTarget
}

/** Shows one screen; gives the router, to walk on and to see where the desk went. */
export async function showScreen({ desk, modules, path, scansFrom = new EventTarget() }: ScreenParts) {
  notifications.clean()
  useDeskClock.getState().setZone(desk.store.zone())
  useDeskClock.getState().tell(desk.store.clock.nowMs())
  const router = createDeskRouter({
    routes: [
      { path: '/settings/{-$section}', component: SettingsScreen },
      ...modules.flatMap((module) => module.routes),
    ],
    frame: ({ children }) => children,
    firstPath: '/',
    history: createMemoryHistory({ initialEntries: ['/', path] }),
  })
  await act(() => router.load())
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <Notifications />
        <DeskProvider value={desk}>
          <ModulesProvider value={modules}>
            <SearchServiceProvider value={lazySearch(desk.store, modules)}>
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
