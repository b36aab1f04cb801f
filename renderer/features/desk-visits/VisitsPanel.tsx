/** The reception's left column (architecture 9): who is at the desk and for how long, who came today. */
import { ActionIcon, Button } from '@mantine/core'
import { IconDoorExit } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react'
import type { ReceptionPanelProps } from '#renderer/app/frontDeskModule.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { PlannedList } from './PlannedList.tsx'
import { minutesSince, useVisitsHere, useVisitsToday, type VisitLine } from './queries.ts'
import { ARRIVE_KEY, LEAVE_KEY } from './useVisitActions.tsx'
import { useVisitSteps } from './useVisitSteps.tsx'
import { VisitCard } from './VisitCard.tsx'
import { VisitForm } from './VisitForm.tsx'
import { stayText } from './visitWords.ts'
import './visits.css'

/** The list that visits are written on when the power fails. */
const VISIT_RECORD = 'visit-record'

export function VisitsPanel({ current, open, side }: ReceptionPanelProps) {
  const t = useText()
  const steps = useVisitSteps()
  const navigate = useNavigate()
  const here = useVisitsHere()
  const today = useVisitsToday(useToday())
  const list = useRef<HTMLDivElement>(null)
  const walkIn = {
    id: 'visit-walk-in',
    label: t('deskVisits.walkIn'),
    // On a hub F2 checks that person in; without one it means somebody new.
    keys: current === undefined ? [ARRIVE_KEY, `Shift+${ARRIVE_KEY}`] : [`Shift+${ARRIVE_KEY}`],
    run: () => side.show((close) => <VisitForm job={{ kind: 'arrive' }} onClose={close} />),
  }
  useHotKeys([walkIn])
  const lateForm = useLateStart(({ waiting }) => waiting?.form)
  const openLate = useEffectEvent(walkIn.run)
  useEffect(() => {
    if (lateForm === VISIT_RECORD) openLate()
  }, [lateForm])
  const correct = (line: VisitLine): void =>
    side.show((close) => <VisitForm job={{ kind: 'correct', line }} onClose={close} />)
  const showCard = (visitId: string): void =>
    side.show((close) => <VisitCard visitId={visitId} open={open} onCorrect={correct} onClose={close} />)
  const openLine = ({ visit }: VisitLine): void => {
    const { personId } = visit.v
    if (personId !== null) open({ kind: 'person', id: personId })
    else showCard(visit.id)
  }
  const props = { current, onOpen: openLine, onLeave: (line: VisitLine) => void steps.leave(line.visit.id) }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside.
    <div ref={list} className='visits' onKeyDown={(event) => moveFocus(event, list.current)}>
      <section aria-labelledby='visits-here'>
        <header className='visits-head'>
          <h2 id='visits-here'>{t('deskVisits.here')}</h2>
          <ActionButton action={walkIn} size='xs' />
        </header>
        <VisitList lines={here} emptyText={t('deskVisits.nobodyHere')} kind='here' {...props} />
      </section>
      <PlannedList steps={steps} />
      <section aria-labelledby='visits-today'>
        <header className='visits-head'>
          <h2 id='visits-today'>{t('deskVisits.today', { count: today?.length ?? 0 })}</h2>
          <Button variant='subtle' size='compact-xs' onClick={() => void navigate({ to: '/visits' })}>
            {t('deskVisits.listTitle')}
          </Button>
        </header>
        <VisitList lines={today} emptyText={t('deskVisits.nobodyToday')} kind='today' {...props} />
      </section>
    </div>
  )
}

interface LineProps {
  readonly current: ReceptionPanelProps['current']
  readonly onOpen: (line: VisitLine) => void
  readonly onLeave: (line: VisitLine) => void
  readonly kind: 'here' | 'today'
}

interface ListProps extends LineProps {
  readonly lines: readonly VisitLine[] | undefined
  readonly emptyText: string
}

function VisitList({ lines, emptyText, ...props }: ListProps) {
  if (lines?.length === 0) return <p className='quiet visits-none'>{emptyText}</p>
  return (
    <ul className='visit-list'>
      {lines?.map((line) => (
        <VisitListLine key={line.visit.id} line={line} {...props} />
      ))}
    </ul>
  )
}

function VisitListLine({ line, current, onOpen, onLeave, kind }: LineProps & { readonly line: VisitLine }) {
  const t = useText()
  const { v } = line.visit
  const isHere = v.status === 'here'
  const isCurrent = current !== undefined && current.id === (current.kind === 'person' ? v.personId : v.unitId)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== LEAVE_KEY || event.shiftKey || !isHere || isReactComposing(event)) return
    // This line, not the hub that is open.
    event.preventDefault()
    onLeave(line)
  }
  const name = line.name === '' ? t('deskVisits.unnamed') : <PersonName name={line.name} />
  return (
    <li className='visit-line' data-here={isHere}>
      <button
        type='button'
        className='visit-open'
        aria-current={isCurrent}
        {...(isHere ? { 'aria-keyshortcuts': LEAVE_KEY } : {})}
        onClick={() => onOpen(line)}
        onKeyDown={onKeyDown}
      >
        {kind === 'today' && <VisitTime at={v.arrivedAt} />}
        {line.unitCode !== '' && <span className='visit-unit'>{line.unitCode}</span>}
        <span className='visit-name'>{name}</span>
        <span className='quiet visit-note'>
          {kind === 'here' ? <Staying since={v.arrivedAt} /> : t(`deskVisits.purposes.${v.purpose}`)}
        </span>
      </button>
      {kind === 'here' && (
        <ActionIcon
          variant='subtle'
          color='gray'
          aria-label={t('deskVisits.leave')}
          title={t('deskVisits.leave')}
          onClick={() => onLeave(line)}
        >
          <IconDoorExit size={18} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  )
}

function VisitTime({ at }: { readonly at: string }) {
  const clock = useDeskClock()
  return <time dateTime={at}>{momentText(at, clock).time}</time>
}

/** How long somebody has been here; from another day, since when. */
function Staying({ since }: { readonly since: string }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { day, near } = momentText(since, { zone, now })
  return near === 'today' ? stayText(minutesSince(since, now)) : t('deskVisits.sinceDay', { day })
}

/** ↑↓ go from line to line, over both lists. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const lines = [...(list?.querySelectorAll<HTMLElement>('.visit-open') ?? [])]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  const next = lines[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
