/** The open desk of one signed-in person: its context, search, routes and the shell around them. */
import { notifications } from '@mantine/notifications'
import { RouterProvider, useNavigate, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { type Desk, DeskProvider } from '#renderer/db/deskContext.ts'
import { createSearchClient } from '#renderer/db/search/searchClient.ts'
import { SearchServiceProvider } from '#renderer/db/search/searchContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useRecent } from '#renderer/stores/useRecent.ts'
import { useRuleTexts } from '#renderer/stores/useRuleTexts.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { type SignedIn, useSession } from '#renderer/stores/useSession.ts'
import { text, useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { deskRoutes, railOf } from './deskRoutes.ts'
import { type DeskSearch, startSearch } from './deskSearch.ts'
import { DueBook } from './due/DueBook.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { ModulesProvider } from './modulesContext.ts'
import { createDeskRouter } from './router.tsx'
import { Shell } from './Shell.tsx'
import { sweepBlobs } from './sweepBlobs.ts'
import { startUpkeep } from './upkeep.ts'

interface OpenDeskProps {
  readonly store: Store
  readonly info: AppInfo
  readonly bridge: FrontDeskBridge
  readonly modules: readonly FrontDeskModule[]
}

export function OpenDesk(props: OpenDeskProps) {
  const person = useSession((state) => state.person)
  return person === undefined ? null : <PersonDesk {...props} person={person} />
}

function PersonDesk({ store, info, bridge, modules, person }: OpenDeskProps & { readonly person: SignedIn }) {
  const desk = useMemo(() => deskOf({ store, info, bridge, modules }, person), [store, info, bridge, modules, person])
  const search = useSearch(store, modules)
  useEffect(() => sweepBlobs({ store, bridge, info, modules }), [store, bridge, info, modules])
  useEffect(() => startUpkeep({ desk, modules, onFault: () => showNotice(text('hub.upkeepFailed')) }), [desk, modules])
  useClock(store)
  // A notice names somebody: it goes with the one who saw it.
  useEffect(() => () => notifications.clean(), [])
  const router = useMemo(
    () =>
      createDeskRouter({
        routes: deskRoutes(modules),
        frame: ({ children }) => (
          <DeskShell desk={desk} modules={modules} search={search}>
            {children}
          </DeskShell>
        ),
        firstPath: '/',
      }),
    [desk, modules, search],
  )
  return (
    <DeskProvider value={desk}>
      <ModulesProvider value={modules}>
        <SearchServiceProvider value={search.service}>
          <DueBook>
            <RouterProvider router={router} />
          </DueBook>
        </SearchServiceProvider>
      </ModulesProvider>
    </DeskProvider>
  )
}

/** Words of the modules for their rules: before any list asks for them. */
function tellRuleTexts(modules: readonly FrontDeskModule[]): void {
  const texts: NonNullable<FrontDeskModule['conflictTexts']> = Object.assign(
    {},
    ...modules.map((module) => module.conflictTexts ?? {}),
  )
  useRuleTexts.setState({ texts })
}

function deskOf({ store, info, bridge, modules }: OpenDeskProps, person: SignedIn): Desk {
  const status = useSaveStatus.getState()
  tellRuleTexts(modules)
  return {
    store,
    bridge,
    info,
    signature: { actor: { id: person.staffId, role: person.role }, session: person.sessionId },
    observer: { saving: status.saving, saved: status.saved, refused: status.refused, failed: status.failed },
    papers: modules.flatMap((module) => module.papers ?? []),
    personExports: modules.flatMap((module) => module.personExport ?? []),
  }
}

/** One index a store; it lives as long as the desk is open. */
function useSearch(store: Store, modules: readonly FrontDeskModule[]): DeskSearch {
  const [service] = useState(() => startSearch(store, modules, createSearchClient))
  useEffect(() => service.close, [service])
  return service
}

/** Milliseconds between two looks at the clock; minutes are the finest thing a desk shows. */
const TICK_MS = 15_000

function useClock(store: Store): void {
  useEffect(() => {
    const { tell, setZone } = useDeskClock.getState()
    const look = () => {
      setZone(store.zone())
      tell(store.clock.nowMs())
    }
    look()
    const timer = setInterval(look, TICK_MS)
    const unsubscribe = store.onCommitted(look)
    return () => {
      clearInterval(timer)
      unsubscribe()
    }
  }, [store])
}

/** The search that puts first whom this person opened last, and remembers whom they open. */
function useRecentSearch(desk: Desk, { search }: DeskSearch): DeskSearch['search'] {
  const owner = `${desk.store.workspace}/${desk.signature.actor.id}`
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    if (/^\/(person|unit)\/[^/]+$/.test(path)) useRecent.getState().open(owner, path.slice(1))
  }, [owner, path])
  return useCallback((query: string) => search(query, useRecent.getState().opened[owner] ?? []), [owner, search])
}

/** A code says itself where it leads; any other text is looked for among the records. */
async function pathOfScan(
  { desk, modules }: Pick<DeskShellProps, 'desk' | 'modules'>,
  scanned: string,
): Promise<string | undefined> {
  const coded = modules.map((module) => module.scanPath?.(scanned)).find((path) => path !== undefined)
  if (coded !== undefined) return coded
  const found = await Promise.all(modules.map((module) => module.findScanned?.(desk.store, scanned)))
  return found.find((path) => path !== undefined)
}

interface DeskShellProps {
  readonly desk: Desk
  readonly modules: readonly FrontDeskModule[]
  readonly search: DeskSearch
  readonly children: ReactNode
}

function DeskShell({ desk, modules, search, children }: DeskShellProps) {
  // The rail's labels are read anew when the language changes.
  const t = useText()
  const navigate = useNavigate()
  const openScan = async (scanned: string): Promise<void> => {
    const path = await pathOfScan({ desk, modules }, scanned)
    if (path !== undefined) await navigate({ to: path })
    // What is on the code may be somebody's own: not said while the screen is covered.
    else showNotice(t('shell.unknownScan', { scanned: usePrivacy.getState().covered ? '••••' : scanned }))
  }
  const searchFor = useRecentSearch(desk, search)
  const headerPieces = useMemo(() => modules.flatMap((module) => module.headerPiece ?? []), [modules])
  return (
    <Shell
      rail={railOf(modules)}
      search={searchFor}
      searchNews={search.news}
      pathOf={search.pathOf}
      onNewOwner={(query) => void navigate({ to: '/owners/new', state: { sought: query } })}
      onScan={(scanned) => void openScan(scanned)}
      isPractice={desk.info.demo}
      headerPieces={headerPieces}
      status={modules.map(({ domain, statusPiece: Piece }) => Piece && <Piece key={domain.name} />)}
    >
      {children}
    </Shell>
  )
}
