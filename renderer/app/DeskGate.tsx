/** What is shown before the desk: what stands in the way, the first run, signing in; and over the desk while it is locked. */
import type { ReactNode } from 'react'
import { useSession } from '#renderer/stores/useSession.ts'
import type { Result } from '#shared/kernel/result.ts'
import { ChooseCommunity } from './ChooseCommunity.tsx'
import { FirstRunChoice, type FirstRunChoiceProps } from './FirstRunChoice.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { StartUpScreen, type StartUpState } from './StartUpScreens.tsx'
import type { SignInRefusal, StaffChoice } from './staffChoice.ts'
import { useIdleLock } from './useIdleLock.ts'

/** Where the desk is on its way to being open. */
export type DeskPhase =
  | { readonly kind: 'start-up'; readonly state: StartUpState }
  | ({ readonly kind: 'first-run' } & FirstRunChoiceProps)
  | ({ readonly kind: 'choose' } & Parameters<typeof ChooseCommunity>[0])
  | {
      readonly kind: 'ready'
      readonly communityName: string
      readonly staff: readonly StaffChoice[]
      /** One line under the staff: the PIN of the practice community. */
      readonly note?: string
      /** Checks the PIN; on success it signs in (or unlocks) through `useSession`. */
      readonly onSignIn: (staffId: string, pin: string) => Promise<Result<unknown, SignInRefusal>>
    }

interface DeskGateProps {
  readonly phase: DeskPhase
  /** The desk itself; made anew for every session, kept while it is locked so that nothing typed is lost. */
  readonly children: ReactNode
}

export function DeskGate({ phase, children }: DeskGateProps) {
  if (phase.kind === 'start-up') return <StartUpScreen state={phase.state} />
  if (phase.kind === 'first-run') {
    const { kind: _, ...choice } = phase
    return <FirstRunChoice {...choice} />
  }
  if (phase.kind === 'choose') return <ChooseCommunity communities={phase.communities} onChoose={phase.onChoose} />
  return <Guarded phase={phase}>{children}</Guarded>
}

interface GuardedProps {
  readonly phase: Extract<DeskPhase, { kind: 'ready' }>
  readonly children: ReactNode
}

function Guarded({ phase, children }: GuardedProps) {
  const { person, locked } = useSession()
  useIdleLock()
  const { communityName, staff, onSignIn, note } = phase
  const lockedFor = locked ? staff.find(({ id }) => id === person?.staffId) : undefined
  return (
    <>
      {person !== undefined && (
        <div key={person.sessionId} hidden={locked} inert={locked} className='desk'>
          {children}
        </div>
      )}
      {(person === undefined || locked) && (
        <SignInScreen
          communityName={communityName}
          staff={staff}
          onSignIn={onSignIn}
          {...(note === undefined ? {} : { note })}
          {...(lockedFor === undefined ? {} : { lockedFor })}
        />
      )}
    </>
  )
}
