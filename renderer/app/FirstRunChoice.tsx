/** A computer without a community: found one, join one, or restore one from a backup. Number keys choose; Esc comes back here. */
import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { FirstRunScreen, type FirstRunValues } from './FirstRunScreen.tsx'
import { JoinCommunity, type JoinedCommunity } from './joining/JoinCommunity.tsx'
import { NumberedWays } from './NumberedWays.tsx'
import { type ChosenBackup, RestoreBackup } from './restoring/RestoreBackup.tsx'
import type { HereNow } from './restoring/RestorePreview.tsx'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import './startUp.css'

/** The three ways to a community. */
export type FirstWay = 'found' | 'join' | 'restore'
const WAYS: readonly FirstWay[] = ['found', 'join', 'restore']

type Done = Promise<Result<unknown, RefusalWords>>

export interface FirstRunChoiceProps {
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  readonly onFound: (values: FirstRunValues) => Done
  readonly onJoined: (joined: JoinedCommunity) => Done
  readonly onRestore: (chosen: ChosenBackup) => Done
  /** Goes straight to one way: a desk whose files are gone restores them. */
  readonly startWith?: FirstWay
  /** The community whose files are gone, or that is restored at a working desk. */
  readonly workspace?: WorkspaceId
  /** What stands there now, where something does. */
  readonly here?: HereNow
  /** Back to the desk that works, instead of to the three ways. */
  readonly onLeave?: () => void
}

export function FirstRunChoice({ startWith, ...props }: FirstRunChoiceProps) {
  const [way, setWay] = useState(startWith)
  const back = () => setWay(undefined)
  const { bridge, info, workspace, here, onLeave = back } = props
  switch (way) {
    case 'found':
      return (
        <Leaving onLeave={back}>
          <FirstRunScreen onSubmit={props.onFound} />
        </Leaving>
      )
    case 'join':
      return (
        <Centred>
          <JoinCommunity bridge={bridge} info={info} onJoined={props.onJoined} onBack={back} />
        </Centred>
      )
    case 'restore':
      return (
        <Centred>
          <RestoreBackup
            bridge={bridge}
            info={info}
            onRestore={props.onRestore}
            onBack={onLeave}
            here={here}
            {...(workspace === undefined ? {} : { workspace })}
          />
        </Centred>
      )
    default:
      return <Choice info={info} onChoose={setWay} />
  }
}

function Centred({ children }: { readonly children: ReactNode }) {
  return (
    <main className='centre'>
      <div className='welcome'>{children}</div>
      <ScreenSwitches />
    </main>
  )
}

function Leaving({ onLeave, children }: { readonly onLeave: () => void; readonly children: ReactNode }) {
  useHotkeys([['Escape', onLeave]], [])
  return children
}

function Choice({ info, onChoose }: { readonly info: AppInfo; readonly onChoose: (way: FirstWay) => void }) {
  const t = useText()
  // What a host cannot reach stays on screen with its reason.
  const isPossible = (way: FirstWay) =>
    way === 'found' || info.capabilities[way === 'join' ? 'folder' : 'backup'] === true
  const ways = WAYS.map((way) => ({
    id: way,
    title: t(`startUp.choice.${way}`),
    hint: isPossible(way)
      ? t(`startUp.choice.${way}Hint`)
      : t('startUp.choice.later', { why: t('startUp.choice.needsFolder') }),
    isOff: !isPossible(way),
    onTake: () => onChoose(way),
  }))
  return <NumberedWays title={t('startUp.choice.title')} intro={t('startUp.choice.intro')} ways={ways} />
}
