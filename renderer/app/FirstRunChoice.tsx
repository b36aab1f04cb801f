/** A computer without a community: found one, join one, or restore one from a backup. Number keys choose; Esc comes back here. */
import { UnstyledButton } from '@mantine/core'
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
  useHotkeys(WAYS.map((way, index) => [String(index + 1), () => isPossible(way) && onChoose(way)]))
  return (
    <main className='centre'>
      <section className='welcome first-choice' aria-labelledby='first-choice'>
        <h1 id='first-choice'>{t('startUp.choice.title')}</h1>
        <p className='quiet'>{t('startUp.choice.intro')}</p>
        {WAYS.map((way, index) => (
          <UnstyledButton
            key={way}
            className='first-choice-way'
            disabled={!isPossible(way)}
            data-autofocus={index === 0 || undefined}
            autoFocus={index === 0}
            onClick={() => onChoose(way)}
          >
            <kbd>{index + 1}</kbd>
            <span>
              <strong>{t(`startUp.choice.${way}`)}</strong>
              <span className='quiet'>
                {isPossible(way)
                  ? t(`startUp.choice.${way}Hint`)
                  : t('startUp.choice.later', { why: t('startUp.choice.needsFolder') })}
              </span>
            </span>
          </UnstyledButton>
        ))}
      </section>
      <ScreenSwitches />
    </main>
  )
}
