/** One scene of the kit, chosen by `?scene=…&lang=…&scheme=…`. */

import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { DeskGate } from '#renderer/app/DeskGate.tsx'
import { Providers } from '#renderer/app/providers.tsx'
import { createDeskRouter } from '#renderer/app/router.tsx'
import { Shell } from '#renderer/app/Shell.tsx'
import { StartUpScreen, type StartUpState } from '#renderer/app/StartUpScreens.tsx'
import { openBridge } from '#renderer/platform/bridge.ts'
import { followStores } from '#renderer/stores/subscriptions.ts'
import { useColorScheme } from '#renderer/stores/useColorScheme.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { useSession } from '#renderer/stores/useSession.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { hits, person, rail, staff } from './people.ts'
import { FormScene, HubScene, ListScene } from './scenes.tsx'

const asked = new URLSearchParams(location.search)
const scene = asked.get('scene') ?? 'hub'
localStorage.clear()
useLanguage.setState({ language: asked.get('lang') === 'en' ? 'en' : 'zh-CN' })
useColorScheme.setState({ colorScheme: asked.get('scheme') === 'dark' ? 'dark' : 'light' })
followStores()
useDeskClock.setState({ now: Date.parse('2026-11-21T02:26:00Z') })
useSaveStatus.setState({ state: { kind: 'saved', at: Date.parse('2026-11-21T02:04:00Z') }, persistence: 'persistent' })

const refuse = async () => ({ ok: false, error: { code: 'wrong-pin', triesLeft: 3 } }) as const
const nothing = (): void => {}

const standing: Readonly<Record<string, StartUpState>> = {
  opening: { kind: 'opening' },
  newer: { kind: 'newer', found: 9, known: 7, onExport: nothing },
  blocked: { kind: 'blocked', onRetry: nothing },
  full: { kind: 'full', neededMegabytes: 200, onRetry: nothing },
  'second-window': { kind: 'second-window', onTakeOver: nothing },
  clock: { kind: 'clock', today: '2019-01-01', built: '2026-11-20', onRetry: nothing },
  refused: { kind: 'refused', code: 'log-damaged', onRetry: nothing },
}

function Frame({ children }: { readonly children: ReactNode }) {
  const language = useLanguage((state) => state.language)
  return (
    <Shell
      rail={rail(language)}
      search={async (query) => (query.startsWith('没') ? [] : hits)}
      searchNews={{ isBehind: () => false, onBehind: () => nothing, onChanged: () => nothing }}
      pathOf={() => '/hub'}
      onNewOwner={nothing}
      onScan={nothing}
      isPractice={asked.has('practice')}
      status={language === 'en' ? 'Synced 10:04 · 3 waiting' : '已同步 10:04 · 3 条待同步'}
    >
      {children}
    </Shell>
  )
}

function Desk() {
  const [router] = useState(() =>
    createDeskRouter({
      routes: [
        { path: '/hub', component: HubScene },
        { path: '/list', component: ListScene },
        { path: '/form', component: FormScene },
      ],
      frame: Frame,
      firstPath: '/hub',
      history: createMemoryHistory({ initialEntries: [`/${scene}`] }),
    }),
  )
  return <RouterProvider router={router} />
}

const bridge = openBridge()
const done = async () => ({ ok: true, value: 1 }) as const
const info: AppInfo = {
  host: 'local',
  version: '0.1.0',
  buildDate: '2026-11-01T00:00:00Z',
  demo: false,
  capabilities: {
    pdf: true,
    print: true,
    blobs: true,
    secrets: true,
    journal: true,
    backup: true,
    folder: true,
    server: 'later-version',
    camera: 'later-version',
  },
}

function Scene() {
  const state = standing[scene]
  if (state !== undefined) return <StartUpScreen state={state} />
  if (scene === 'first-run')
    return (
      <DeskGate
        phase={{ kind: 'first-run', bridge, info, startWith: 'found', onFound: done, onJoined: done, onRestore: done }}
      >
        {null}
      </DeskGate>
    )
  const ready = { kind: 'ready', communityName: '新外滩花苑', staff, onSignIn: refuse } as const
  return (
    <DeskGate phase={ready}>
      <Desk />
    </DeskGate>
  )
}

if (scene !== 'sign-in') useSession.getState().signIn(person)

createRoot(document.getElementById('root') as HTMLElement).render(
  <Providers inBrowser>
    <Scene />
  </Providers>,
)
