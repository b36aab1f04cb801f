/** Beside the due list: the form of what is recorded now, or what was entered for the slot under the cursor. */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PatrolDay } from '#renderer/features/decoration/queries/patrols.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { NOON } from '#shared/domain/decoration/patrols/slots.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { PatrolCard } from './PatrolCard.tsx'
import { PatrolForm } from './PatrolForm.tsx'
import type { StandingLine } from './patrolFilter.ts'
import { violationStartPath } from './violationStart.ts'

/** What is recorded now: chosen units, or a public area. */
export type Recording =
  | { readonly kind: 'sites'; readonly lines: readonly StandingLine[] }
  | { readonly kind: 'public' }

interface RecordingSideProps {
  readonly found: PatrolDay
  readonly slot: PatrolSlot
  readonly recording: Recording
  readonly isPast: boolean
  readonly onClose: () => void
}

export function RecordingSide({ found, slot, recording, isPast, onClose }: RecordingSideProps) {
  const { signature } = useDesk()
  const navigate = useNavigate()
  const { day, staff, buildings, lastCompanion } = found
  const lines = recording.kind === 'sites' ? recording.lines : []
  const [first] = lines
  // A public area owes no slot that could be missed; its morning ends at noon like the others.
  const isAfternoon = useDeskClock(({ now, zone }) => minutesInZone(now, zone) >= NOON)
  const isMorningOver = recording.kind === 'public' && slot === 'morning' && isAfternoon
  const asked = {
    day,
    slot,
    sites: lines.map(({ target }) => ({ id: target.id, unit: target.name })),
    isOver: isPast || isMorningOver || lines.some(({ standing }) => standing === 'missed'),
  }
  const isOfficer = signature.actor.role === 'tower-officer'
  const officerId = isOfficer ? signature.actor.id : (first?.place.officerIds[0] ?? signature.actor.id)
  const start = {
    officerId,
    companion: slot === 'afternoon' ? lastCompanion : '',
    buildingId: [...buildings.keys()][0] ?? '',
  }
  return (
    <aside className='side-panel patrol-form'>
      <PatrolForm
        key={`${slot} ${lines.map(({ key }) => key).join(' ')}`}
        asked={asked}
        start={start}
        staff={staff}
        buildings={buildings}
        onDone={({ faultOf }) => {
          onClose()
          if (faultOf !== undefined) void navigate({ to: violationStartPath(faultOf) })
        }}
        onLeave={onClose}
      />
    </aside>
  )
}

export function SlotSide({
  line,
  staff,
}: {
  readonly line: StandingLine | undefined
  readonly staff: PatrolDay['staff']
}) {
  const t = useText()
  const unit = line === undefined ? '' : line.place.unitCode || line.place.building
  return (
    <SidePanel title={unit || t('decorationPatrols.title')}>
      {line?.entered ? (
        <PatrolCard key={line.entered.id} patrol={line.entered} unit={unit} staff={staff} />
      ) : (
        <p className='quiet'>{t('decorationPatrols.card.none')}</p>
      )}
    </SidePanel>
  )
}
