/** What goes out: everything that can is ticked in walking order, narrowed by tower or officer; a scan picks one by one; F2 sends it out. */
import { IconArrowLeft, IconTruckDelivery } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { type ListSelection, selectToo } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { normalizeWaybill } from '#shared/domain/parcel-custody/ids.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { CustodyNav } from './RegisterNav.tsx'
import { RunBeginPanel } from './RunBeginPanel.tsx'
import { RunWishFields } from './RunWishFields.tsx'
import {
  CHOSEN,
  type ChoiceAndChosen,
  countDoors,
  EVERYTHING,
  firstTicks,
  likelyCarrier,
  type RunWish,
  ticked,
  wished,
} from './runChoosing.ts'
import { useCandidateColumns } from './runColumns.tsx'
import { type RunCandidate, type RunLine, useRunChoice, useRuns } from './runQueries.ts'
import { useRunSteps } from './useRunSteps.tsx'

export function RunChooser() {
  const found = useRunChoice()
  const runs = useRuns()
  // The register sends along what was chosen there.
  const { custodyIds } = useLocation().state
  const choice = useMemo(
    () => found && { ...found, chosen: custodyIds === undefined ? undefined : new Set(custodyIds) },
    [found, custodyIds],
  )
  if (choice === undefined || runs === undefined) return null
  return <Chooser choice={choice} runs={runs} />
}

interface ChooserProps {
  readonly choice: ChoiceAndChosen
  readonly runs: readonly RunLine[]
}

/** What was ticked, and of which wish: another wish begins with its own ticks. */
interface Ticks {
  readonly wish: RunWish
  readonly selection: ListSelection
}

function Chooser({ choice, runs }: ChooserProps) {
  const t = useText()
  const { signature } = useDesk()
  const columns = useCandidateColumns()
  const navigate = useNavigate()
  const [wish, setWish] = useState<RunWish>(choice.chosen === undefined ? EVERYTHING : { ...EVERYTHING, which: CHOSEN })
  const [ticks, setTicks] = useState<Ticks>()
  const [carrier, setCarrier] = useState<string>()
  const lines = useMemo(() => wished(choice, wish), [choice, wish])
  const selection =
    ticks !== undefined && isSameWish(ticks.wish, wish) ? ticks.selection : firstTicks(lines, wish.which)
  const select = (next: ListSelection): void => setTicks({ wish, selection: next })
  const picked = ticked(lines, selection)
  const carrierId =
    carrier ?? likelyCarrier(choice.carriers, { which: wish.which, lines: picked, self: signature.actor.id })
  const said = useScanToTick({ lines, runs, selection: ticks === undefined ? undefined : selection, select })
  const actions = useChooserActions({ carrierId, picked })
  const stay = wish.which === CHOSEN ? (choice.chosen?.size ?? 0) - lines.length : 0
  const hint = stay > 0 ? t('custodyRuns.chosenStay', { count: stay }) : t('custodyRuns.scanHint')
  return (
    <Page
      title={t('custodyRuns.title')}
      note={t('custodyRuns.note', { things: lines.length, picked: picked.length, doors: countDoors(picked) })}
      actions={actions}
      filters={
        <>
          <CustodyNav at='runs' />
          <RunWishFields choice={choice} wish={wish} onWish={setWish} />
          <span className='quiet' role='status'>
            {said ?? hint}
          </span>
        </>
      }
      side={<RunBeginPanel choice={choice} picked={picked} runs={runs} carrierId={carrierId} onCarrier={setCarrier} />}
    >
      <VirtualTable
        name='custody-runs'
        label={t('custodyRuns.title')}
        rows={lines}
        columns={columns}
        rowKey={({ id }) => id}
        selection={selection}
        onSelection={select}
        onOpen={({ id }) => void navigate({ to: `/custody/item/${id}` })}
        empty={
          choice.candidates.length === 0 ? (
            <EmptyState title={t('custodyRuns.empty')} hint={t('custodyRuns.emptyHint')} />
          ) : (
            <EmptyState title={t('custodyRuns.noneOfWish')} />
          )
        }
      />
    </Page>
  )
}

/** The order of the floors changes no tick. */
const isSameWish = (a: RunWish, b: RunWish): boolean => a.which === b.which && a.onlyNotified === b.onlyNotified

interface ToBegin {
  readonly carrierId: string
  readonly picked: readonly RunCandidate[]
}

function useChooserActions({ carrierId, picked }: ToBegin): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const steps = useRunSteps()
  return [
    {
      id: 'begin-run',
      label: t('custodyRuns.begin'),
      icon: IconTruckDelivery,
      keys: 'F2',
      run: async () => {
        const runId = await steps.begin({ officerId: carrierId, itemIds: picked.map(({ id }) => id) })
        if (runId !== undefined) await navigate({ to: `/custody/runs/${runId}` })
      },
    },
    {
      id: 'to-register',
      label: t('custodyRegister.title'),
      icon: IconArrowLeft,
      keys: 'Escape',
      run: () => navigate({ to: '/custody' }),
    },
  ]
}

interface ScanParts {
  readonly lines: readonly RunCandidate[]
  readonly runs: readonly RunLine[]
  /** What was ticked by hand or by scan; undefined while nobody touched it. */
  readonly selection: ListSelection | undefined
  readonly select: (selection: ListSelection) => void
}

const NONE: ListSelection = { mode: 'only', keys: new Set() }

/** The first scan leaves nothing but what was scanned; a run's own list opens the run. */
function useScanToTick({ lines, runs, selection, select }: ScanParts): string | undefined {
  const t = useText()
  const navigate = useNavigate()
  const [said, setSaid] = useState<string>()
  useScanner((scanned) => {
    const paper = parseRecordCode(scanned)
    const run = paper.ok ? runs.find((one) => one.run.sheetId === paper.value) : undefined
    if (run !== undefined) {
      void navigate({ to: `/custody/runs/${run.id}` })
      return
    }
    const line = lineOf(lines, scanned)
    setSaid(
      line === undefined
        ? t('custodyRuns.scannedNot', { code: scanned.trim() })
        : t('custodyRuns.scanned', { tag: line.item.tag }),
    )
    if (line !== undefined) select(selectToo(selection?.mode === 'only' ? selection : NONE, [line.id]))
  })
  return said
}

function lineOf(lines: readonly RunCandidate[], scanned: string): RunCandidate | undefined {
  const id = parseCustodyCode(scanned)
  const waybill = normalizeWaybill(scanned)
  return lines.find((line) => (id === undefined ? waybill !== '' && line.item.waybill === waybill : line.id === id))
}
