/** From an opened window to the desk: what stands in the way, first run, sign-in, then the shell around the modules' screens. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Store } from '#renderer/db/store.ts'
import { loadStaff } from '#renderer/features/staff/commands.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { startParts } from './composition.ts'
import { DeskGate, type DeskPhase } from './DeskGate.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { OpenDesk } from './OpenDesk.tsx'
import { signIn } from './signIn.ts'
import { useDeskPhase } from './useDeskPhase.ts'

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
  readonly bridge: ReturnType<typeof startParts>['bridge']
}

function Guarded(props: GuardedProps) {
  const phase = useReadyPhase(props.store)
  return (
    <DeskGate phase={phase}>
      <OpenDesk {...props} />
    </DeskGate>
  )
}

function useReadyPhase(store: Store): DeskPhase {
  const found = useLiveQuery(async () => {
    const community = await store.db.communities.get(COMMUNITY_ID)
    const staff = (await loadStaff(store)).filter((one) => one.active)
    return { communityName: community?.v.name ?? '', staff: staff.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  }, [store])
  if (!found) return { kind: 'start-up', state: { kind: 'opening' } }
  return { kind: 'ready', ...found, onSignIn: (staffId, pin) => signIn(store, staffId, pin) }
}
