/** `/loans`: the cabinet by kind: what is in, out, late, and who has it. A scanned label takes a thing back, or begins to lend it. */
import { IconPlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { walkTiles } from '#renderer/ui/keys/walkTiles.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { LOAN_KINDS } from '#shared/domain/loans/schema.ts'
import { parseThingCode } from '#shared/domain/loans/thingCode.ts'
import { LendForm } from './LendForm.tsx'
import { badgeOf } from './loanWords.ts'
import { printLabels } from './printLabels.ts'
import { type CabinetLine, useCabinet } from './queries.ts'
import { ThingCard } from './ThingCard.tsx'
import { ThingForm } from './ThingForm.tsx'
import { sayRefusal, useLoanSteps } from './useLoanSteps.tsx'
import './loans.css'

export function CabinetScreen() {
  const t = useText()
  const desk = useDesk()
  const { now } = useDeskClock()
  const cabinet = useCabinet(now)
  const place = usePlace()
  const scanned = useLabelScan(place.lend)
  useScanner(scanned)
  if (cabinet === undefined) return null
  const inUse = cabinet.filter(({ thing }) => thing.active)
  const out = inUse.filter(({ loan }) => loan !== undefined)
  const count = {
    in: inUse.length - out.length,
    out: out.length,
    late: out.filter(({ loan }) => loan?.standing === 'late').length,
  }
  const places = [
    { path: '/loans', label: t('loans.title'), isShown: true },
    { path: '/loans/keys', label: t('keys.title'), isShown: false },
  ]
  const actions = [
    { id: 'add', label: t('loans.add'), icon: IconPlus, keys: 'F2', run: place.add },
    {
      id: 'labels',
      label: t('loans.labels'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      isAvailable: inUse.length > 0,
      run: async () => {
        const printed = await printLabels(desk, inUse)
        if (!printed.ok) sayRefusal(printed.error.code)
      },
    },
  ]
  return (
    <Page
      title={t('loans.title')}
      note={t('loans.note', count)}
      filters={<ListSwitch lists={places} />}
      actions={actions}
      side={<CabinetSide {...place} cabinet={cabinet} />}
    >
      {cabinet.length === 0 ? (
        <EmptyState title={t('loans.empty')} hint={t('loans.emptyHint')} />
      ) : (
        <Cabinet cabinet={cabinet} chosen={place.thingId} onOpen={place.open} />
      )}
    </Page>
  )
}

type Side = 'card' | 'add' | 'edit' | 'lend'

/** Which thing is open, and what stands beside the cabinet. */
function usePlace() {
  const navigate = useNavigate()
  const { thingId } = useParams({ strict: false }) as { readonly thingId?: string }
  const [side, setSide] = useState<Side>('card')
  const show = (next: Side, id?: string): void => {
    setSide(next)
    if (id !== undefined) void navigate({ to: `/loans/${id}`, replace: true })
  }
  return {
    thingId,
    side,
    open: (id: string) => show('card', id),
    lend: (id: string) => show('lend', id),
    edit: () => show('edit'),
    add: () => show('add'),
    close: () => show('card'),
  }
}

/** What is out and free of charge is back by the scan alone; with a deposit its card opens; what is in begins to be lent. */
function useLabelScan(lend: (id: string) => void) {
  const { store } = useDesk()
  const steps = useLoanSteps()
  const navigate = useNavigate()
  return (typed: string): void => {
    const id = parseThingCode(typed)
    const act = async (): Promise<void> => {
      const thing = id === undefined ? undefined : await store.db.loanThings.get(id)
      if (id === undefined || !thing) {
        sayRefusal('thing-unknown')
        return
      }
      if (await steps.takeBackThing(id)) return
      const out = await store.db.loans.where('v.thingId').equals(id).toArray()
      if (out.some(({ v }) => v.status === 'out')) await navigate({ to: `/loans/${id}`, replace: true })
      else lend(id)
    }
    void act()
  }
}

type CabinetSideProps = ReturnType<typeof usePlace> & { readonly cabinet: readonly CabinetLine[] }

function CabinetSide({ cabinet, thingId, side, lend, edit, close }: CabinetSideProps) {
  const t = useText()
  const line = cabinet.find(({ id }) => id === thingId)
  if (side === 'add') return <ThingForm onClose={close} />
  if (line === undefined)
    return (
      <SidePanel title={t('loans.title')}>
        <p className='quiet'>{t('loans.pick')}</p>
      </SidePanel>
    )
  if (side === 'edit') return <ThingForm key={line.id} line={line} onClose={close} />
  if (side === 'lend') return <LendForm key={line.id} thingId={line.id} onClose={close} />
  return <ThingCard key={line.id} line={line} onLend={() => lend(line.id)} onEdit={edit} />
}

interface CabinetProps {
  readonly cabinet: readonly CabinetLine[]
  readonly chosen: string | undefined
  readonly onOpen: (id: string) => void
}

function Cabinet({ cabinet, chosen, onOpen }: CabinetProps) {
  const t = useText()
  const kinds = LOAN_KINDS.map((kind) => ({ kind, lines: cabinet.filter(({ thing }) => thing.kind === kind) }))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside.
    <div className='cabinet' onKeyDown={(event) => walkTiles(event, '.cabinet-thing')}>
      {kinds
        .filter(({ lines }) => lines.length > 0)
        .map(({ kind, lines }) => {
          const out = lines.filter(({ loan }) => loan !== undefined).length
          const inside = lines.filter(({ loan, thing }) => loan === undefined && thing.active).length
          return (
            <section key={kind} className='cabinet-kind' aria-label={t(`loans.kinds.${kind}`)}>
              <h2>{t('loans.counts', { kind: t(`loans.kinds.${kind}`), in: inside, out })}</h2>
              <ul className='cabinet-grid'>
                {lines.map((line) => (
                  <li key={line.id}>
                    <ThingTile line={line} isChosen={line.id === chosen} onOpen={() => onOpen(line.id)} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
    </div>
  )
}

interface TileProps {
  readonly line: CabinetLine
  readonly isChosen: boolean
  readonly onOpen: () => void
}

function ThingTile({ line, isChosen, onOpen }: TileProps) {
  const { zone, now } = useDeskClock()
  const { thing, loan } = line
  const due = loan && momentText(loan.loan.dueAt, { zone, now })
  return (
    <button type='button' className='cabinet-thing' aria-current={isChosen} data-active={thing.active} onClick={onOpen}>
      <span className='cabinet-label'>
        <span>{thing.label}</span>
        <span className='quiet'>{thing.slot}</span>
      </span>
      <span className='cabinet-state'>
        <StateBadge {...badgeOf(line)} />
        <ContestedMark records={[`loanThing/${line.id}`]} isPlain />
        {/* Of another day the day says it all; the card beside has the hour. */}
        {due && <span className='quiet'>{due.near === 'today' ? due.time : due.day}</span>}
      </span>
      {/* A thing in its place keeps the line: all cards are of one height. */}
      <span className='cabinet-who'>
        {loan && (
          <>
            {loan.unitCode} <PersonName name={loan.who} />
          </>
        )}
      </span>
    </button>
  )
}
