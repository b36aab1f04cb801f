/** `/vacant/visit/$unitId` (`?round=` of an extra round): one home, entered where it stands; the next one on the walk follows at once. */
import { IconArrowRight, IconFolder, IconListCheck } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { gridPath } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { useVisitHome, type VisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { Day } from '#shared/kernel/days.ts'
import { NotInRounds } from './NotInRounds.tsx'
import { type NextHome, visitPath } from './nextHome.ts'
import { type KnownWalk, useWalk } from './useWalk.ts'
import { VisitCard } from './VisitCard.tsx'
import { VisitForm } from './VisitForm.tsx'
import { VisitHead } from './VisitHead.tsx'
import { tellVisited } from './visitNotices.tsx'
import './visit.css'

export function VisitScreen() {
  const t = useText()
  const today = useToday()
  const { unitId = '' } = useParams({ strict: false }) as { readonly unitId?: string }
  const { round } = useSearch({ strict: false }) as { readonly round?: unknown }
  const roundId = typeof round === 'string' ? round : ''
  const key = `${unitId} ${roundId}`
  const [entering, setEntering] = useState<{ readonly key: string; readonly day: Day }>()
  const day = entering?.key === key ? entering.day : undefined
  const slot = { unitId, day: day ?? today, roundId }
  const home = useVisitHome(slot)
  // What was read of the home before stays until this one is.
  const isOther = home !== null && home !== undefined && (home.slot.unitId !== unitId || home.slot.roundId !== roundId)
  if (home === undefined || isOther) return null
  if (home === null)
    return (
      <Page title={t('vacantVisits.title')}>
        <EmptyState title={t('vacantVisits.unknown.title')} hint={t('vacantVisits.unknown.hint')} />
      </Page>
    )
  const onDay = (on: Day | undefined): void => setEntering(on && { key, day: on })
  return <HomeVisit key={key} home={home} today={today} isEntering={day !== undefined} onDay={onDay} />
}

/** The main action of a home that is not entered yet is to enter it: the others stand beside its facts. */
const NO_ACTIONS: readonly DeskAction[] = []

interface HomeVisitProps {
  readonly home: VisitHome
  readonly today: Day
  /** A form is open: what becomes known of its slot meanwhile is for its own refusal to say. */
  readonly isEntering: boolean
  readonly onDay: (day: Day | undefined) => void
}

function HomeVisit({ home, today, isEntering, onDay }: HomeVisitProps) {
  const t = useText()
  const { slot, code, known } = home
  // Scope and list as they were when the form was opened; another day brings other readings alone.
  const [scope] = useState(home.facts.scope)
  const walk = useWalk(slot)
  const { go, actions } = useVisitActs(home, walk.next)
  const isKnown = known !== undefined && !isEntering
  return (
    <Page
      title={code}
      note={isKnown ? t('vacantVisits.known.title', { unit: code }) : slot.day}
      actions={isKnown ? actions : NO_ACTIONS}
    >
      <div className='walk-screen'>
        {scope === undefined && !isKnown && <NotInRounds unitId={slot.unitId} code={code} day={slot.day} />}
        {scope !== undefined && (
          <VisitHead home={home} scope={scope} left={walk.next?.left} actions={isKnown ? NO_ACTIONS : actions} />
        )}
        {isKnown && (
          <VisitCard
            visit={known}
            unit={code}
            staff={home.staff}
            items={home.facts.checklist.items}
            keySets={home.keySets}
          />
        )}
        {scope !== undefined && !isKnown && (
          <EnterVisit home={home} scope={scope} today={today} walk={walk} onDay={onDay} go={go} />
        )}
      </div>
    </Page>
  )
}

interface EnterVisitProps extends Pick<HomeVisitProps, 'home' | 'today' | 'onDay'> {
  readonly scope: InspectionScope
  readonly walk: KnownWalk
  readonly go: (path: string) => void
}

function EnterVisit({ home, scope, today, walk, onDay, go }: EnterVisitProps) {
  const desk = useDesk()
  const { actor } = desk.signature
  const [mine] = home.officerIds
  const officerId = actor.role === 'tower-officer' ? actor.id : (mine ?? actor.id)
  return (
    <VisitForm
      home={home}
      scope={scope}
      today={today}
      officerId={officerId}
      onDay={onDay}
      onLeave={() => go('/vacant')}
      onDone={async (done) => {
        const next = await walk.find()
        const status = (await desk.store.db.vacantInspections.get(done.inspectionId))?.v.status ?? ''
        tellVisited(desk, { unit: home.code, status, done, isLast: next === undefined, go })
        onDay(undefined)
        go(next === undefined ? '/vacant' : visitPath(next.unitId, home.slot.roundId))
      }}
    />
  )
}

function useVisitActs({ slot, buildingId, known }: VisitHome, next: NextHome | undefined) {
  const t = useText()
  const navigate = useNavigate()
  const go = (path: string): void => void navigate({ to: path })
  const here: DeskAction[] = [
    {
      id: 'file',
      label: t('vacantVisits.acts.file'),
      icon: IconFolder,
      keys: 'F4',
      run: () => go(`/vacant/unit/${slot.unitId}`),
    },
    {
      id: 'grid',
      label: t('vacantVisits.acts.grid'),
      icon: IconListCheck,
      keys: 'F6',
      run: () => go(gridPath(buildingId)),
    },
  ]
  if (next === undefined) return { go, actions: here }
  const onward: DeskAction = {
    ...{ id: 'next', label: t('vacantVisits.acts.next', { unit: next.code }), icon: IconArrowRight },
    ...{ keys: 'Alt+PageDown', run: () => go(visitPath(next.unitId, slot.roundId)) },
  }
  return { go, actions: known === undefined ? [...here, onward] : [onward, ...here] }
}
