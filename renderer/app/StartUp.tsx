/** From an opened window to the desk: what stands in the way, first run, sign-in, then the shell around the modules' screens. */
import { useMemo } from 'react'
import { useCommunityName } from '#renderer/db/communityName.ts'
import type { Store } from '#renderer/db/store.ts'
import { useStaff } from '#renderer/features/staff/queries.ts'
import { useText } from '#renderer/text/text.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { startParts } from './composition.ts'
import { DeskGate, type DeskPhase } from './DeskGate.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { OpenDesk } from './OpenDesk.tsx'
import { PRACTICE_PIN } from './practice.ts'
import { signIn } from './signIn.ts'
import type { Mended } from './startParts.ts'
import { useDeskPhase } from './useDeskPhase.ts'
import { useEntering } from './useEntering.tsx'
import { useMendedNotice } from './useMendedNotice.ts'
import { useRunningExchange } from './useRunningExchange.ts'

interface StartUpProps {
  readonly modules: readonly FrontDeskModule[]
}

export function StartUp({ modules }: StartUpProps) {
  const parts = useMemo(() => startParts(modules), [modules])
  const progress = useDeskPhase(parts)
  if (progress.kind !== 'open') return <DeskGate phase={progress}>{null}</DeskGate>
  return <Guarded {...progress} modules={modules} bridge={parts.bridge} />
}

interface GuardedProps extends StartUpProps {
  readonly store: Store
  readonly info: AppInfo
  readonly mended?: Mended
  readonly bridge: ReturnType<typeof startParts>['bridge']
}

function Guarded(props: GuardedProps) {
  const t = useText()
  useRunningExchange(props)
  useEntering(props.store)
  useMendedNotice(props.mended)
  const phase = useReadyPhase(props.store, props.info.demo ? t('signIn.practicePin', { pin: PRACTICE_PIN }) : undefined)
  return (
    <DeskGate phase={phase}>
      <OpenDesk {...props} />
    </DeskGate>
  )
}

function useReadyPhase(store: Store, note: string | undefined): DeskPhase {
  const communityName = useCommunityName(store)
  const staff = useStaff(store)?.filter((one) => one.active)
  if (communityName === undefined || staff === undefined) return { kind: 'start-up', state: { kind: 'opening' } }
  // Joined, and nobody's files have come yet.
  if (communityName === '' && staff.length === 0) return { kind: 'start-up', state: { kind: 'arriving' } }
  const noted = note === undefined ? {} : { note }
  return { kind: 'ready', communityName, staff, ...noted, onSignIn: (staffId, pin) => signIn(store, staffId, pin) }
}
