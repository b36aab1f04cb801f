/** A handover day before it is done: each home with its slot or why it has none, and the key that does it. */
import { IconArrowLeft, IconCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { DayPlan } from '#renderer/features/move-in/commands/daysPlan.ts'
import { useDayPlanRun } from '#renderer/stores/useDayPlanRun.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { countOutcomes, type HomeOutcome, type PlanLine } from '#shared/domain/move-in/days/layOutDay.ts'
import { PlanRunBar } from './PlanRunBar.tsx'
import { usePlanRun } from './usePlanRun.ts'

interface PlanPreviewProps {
  readonly plan: DayPlan
  /** Back to the form. */
  readonly onChange: () => void
  readonly onDone: () => void
}

const ORDER: Readonly<Record<HomeOutcome, number>> = {
  ...{ 'no-room': 0, 'no-owner': 1, 'not-sold': 2, placed: 3, kept: 4, delivered: 5 },
}
const STATES = {
  placed: 'running',
  kept: 'done',
  delivered: 'done',
  'no-owner': 'late',
  'not-sold': 'todo',
  'no-room': 'late',
} as const

export function PlanPreview({ plan, onChange, onDone }: PlanPreviewProps) {
  const t = useText()
  const { input, lines, slots, unknown } = plan
  const start = usePlanRun(plan, onDone)
  const isRunning = useDayPlanRun(({ run }) => run !== undefined)
  const counts = useMemo(() => countOutcomes(lines), [lines])
  const sorted = useMemo(() => lines.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]), [lines])
  const columns = useMemo(() => columnsIn(t), [t])
  const actions: readonly DeskAction[] = [
    {
      ...{ id: 'start-plan', label: t('moveInDays.plan.start', { count: counts.placed }), icon: IconCheck, keys: 'F2' },
      isAvailable: counts.placed > 0,
      whyNot: t('moveInDays.plan.nothing'),
      run: start,
    },
    { id: 'change-plan', label: t('moveInDays.plan.other'), icon: IconArrowLeft, keys: 'Escape', run: onChange },
  ]
  return (
    <Page
      title={t('moveInDays.plan.title')}
      note={t('moveInDays.plan.preview', { day: input.day, slots, placed: counts.placed })}
      actions={isRunning ? [] : actions}
      filters={
        <div className='move-in-plan-notes'>
          <PlanRunBar />
          {counts['no-room'] > 0 && (
            <p className='move-in-plan-rest'>{t('moveInDays.plan.rest', { count: counts['no-room'] })}</p>
          )}
          {counts['not-sold'] > 0 && (
            <p className='move-in-plan-rest'>{t('moveInDays.plan.notSold', { count: counts['not-sold'] })}</p>
          )}
          {unknown.length > 0 && (
            <p className='move-in-plan-rest'>{t('moveInDays.plan.unknown', { codes: unknown.join('、') })}</p>
          )}
        </div>
      }
    >
      <VirtualTable
        name='move-in-plan'
        label={t('moveInDays.plan.title')}
        rows={sorted}
        columns={columns}
        rowKey={({ home }) => home.unitId}
        onOpen={() => undefined}
        empty={<EmptyState title={t('moveInDays.plan.none.title')} hint={t('moveInDays.plan.none.hint')} />}
      />
    </Page>
  )
}

function columnsIn(t: Text): readonly TableColumn<PlanLine>[] {
  return [
    { key: 'unit', title: t('moveInDays.columns.unit'), width: '7rem', render: ({ home }) => home.unitCode },
    {
      key: 'owner',
      title: t('moveInDays.columns.owner'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ home }) => home.ownerName !== '' && <PersonName name={home.ownerName} />,
    },
    {
      key: 'slot',
      title: t('moveInDays.columns.slot'),
      width: '14rem',
      narrowWidth: '6.5rem',
      render: ({ slot, outcome }) =>
        slot !== null && `${outcome === 'kept' ? `${slot.day} ` : ''}${slot.from}–${slot.to}`,
    },
    {
      key: 'state',
      title: t('moveInDays.columns.stand'),
      width: '10rem',
      narrowWidth: '7rem',
      render: ({ outcome }) => <StateBadge state={STATES[outcome]} words={t(`moveInDays.plan.outcomes.${outcome}`)} />,
    },
    {
      key: 'fresh',
      title: t('moveInDays.columns.remark'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ isFresh, outcome }) => isFresh && outcome === 'placed' && t('moveInDays.plan.fresh'),
    },
  ]
}
