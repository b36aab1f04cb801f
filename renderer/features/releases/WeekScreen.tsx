/** `/releases/week`: stubs against the gate copies that came back. A stack is scanned copy by copy; differences stand first; the week is signed. */
import { IconArrowLeft, IconArrowRight, IconPrinter, IconSignature } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { weekEnd, weekOf } from '#shared/domain/releases/releaseWeek.ts'
import { type Finding, isDifference } from '#shared/domain/releases/standing.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { signWeek } from './commands.ts'
import { DiffersForm } from './GateForms.tsx'
import { printWeek } from './printWeek.ts'
import { findSlip, type SlipLine, useSlipWeek } from './queries.ts'
import { SlipCard } from './SlipCard.tsx'
import { goodsInShort } from './slipWords.ts'
import { sayRefusal, useSlipSteps } from './useSlipSteps.tsx'
import './releases.css'

const BADGES: Readonly<Record<Finding, 'late' | 'due' | 'running' | 'done'>> = {
  differs: 'late',
  'copy-not-passed': 'due',
  'no-copy': 'late',
  waits: 'running',
  matches: 'done',
}

export function WeekScreen() {
  const t = useText()
  const today = useToday()
  const params = useParams({ strict: false }) as { readonly monday?: string }
  // The week that is over is the one to check.
  const monday = weekOf(isDay(params.monday) ? params.monday : addDays(today, -7))
  const found = useSlipWeek(monday, today)
  const columns = useWeekColumns()
  const [openId, setOpenId] = useState<string>()
  const scanned = useStackScan(monday)
  const actions = useWeekActions({
    monday,
    today,
    lines: found?.lines ?? [],
    isSigned: found?.week?.status === 'signed',
  })
  if (found === undefined) return null
  const { lines, week, signer } = found
  const open = lines.find(({ id }) => id === openId)
  return (
    <Page
      title={t('releases.week.title')}
      note={t('releases.week.note', { from: monday, to: weekEnd(monday) })}
      actions={actions}
      side={
        open === undefined ? (
          <SidePanel title={t('releases.week.title')}>
            <ContestedMark records={[`releaseWeek/${monday}`]} />
            <WeekSide lines={lines} week={week} signer={signer} scanned={scanned} />
          </SidePanel>
        ) : (
          <FindingCard key={open.id} line={open} onClose={() => setOpenId(undefined)} />
        )
      }
    >
      <VirtualTable
        name={`releases-week-${monday}`}
        label={t('releases.week.title')}
        rows={lines}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpenId(id)}
        empty={<EmptyState title={t('releases.week.empty')} />}
      />
    </Page>
  )
}

interface WeekParts {
  readonly monday: Day
  readonly today: Day
  readonly lines: readonly SlipLine[]
  readonly isSigned: boolean
}

function useWeekActions({ monday, today, lines, isSigned }: WeekParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const go = (days: number) => navigate({ to: `/releases/week/${addDays(monday, days)}`, replace: true })
  const isOver = weekEnd(monday) < today
  const sign = async (): Promise<void> => {
    const differences = lines.filter(({ finding }) => isDifference(finding)).length
    const done = await signWeek(desk, { monday, slips: lines.length, differences, remark: '' })
    if (done.ok) showNotice(t('releases.done.signed', { from: monday, to: weekEnd(monday) }))
    else sayRefusal(done.error.code)
  }
  return [
    {
      id: 'sign',
      label: isSigned ? t('releases.week.signAgain') : t('releases.week.sign'),
      icon: IconSignature,
      keys: 'F2',
      isAvailable: isOver,
      ...(isOver ? {} : { whyNot: t('releases.week.running') }),
      run: sign,
    },
    {
      id: 'print',
      label: t('releases.week.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: async () => {
        const printed = await printWeek(desk, monday, lines)
        if (!printed.ok) sayRefusal(printed.error.code)
      },
    },
    { id: 'previous', label: t('releases.week.previous'), icon: IconArrowLeft, keys: 'Alt+PageUp', run: () => go(-7) },
    { id: 'next', label: t('releases.week.next'), icon: IconArrowRight, keys: 'Alt+PageDown', run: () => go(7) },
    { id: 'back', label: t('releases.week.back'), keys: 'Escape', run: () => navigate({ to: '/releases' }) },
  ]
}

interface WeekSideProps {
  readonly lines: readonly SlipLine[]
  readonly week: { readonly status: string; readonly signedAt: string; readonly differences: number } | undefined
  readonly signer: string
  readonly scanned: string | undefined
}

function WeekSide({ lines, week, signer, scanned }: WeekSideProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const differences = lines.filter(({ finding }) => isDifference(finding)).length
  const at = week?.status === 'signed' ? momentText(week.signedAt, { zone, now }) : undefined
  return (
    <div className='release-week'>
      <p>{t('releases.week.scan')}</p>
      {scanned !== undefined && (
        <p className='release-scanned' role='status'>
          {scanned}
        </p>
      )}
      <p>
        {t('releases.week.slips', { count: lines.length })}
        {' · '}
        {differences === 0 ? t('releases.week.noDifferences') : t('releases.week.differences', { count: differences })}
      </p>
      <p className='quiet'>
        {at === undefined
          ? t('releases.week.unsigned')
          : t('releases.week.signedBy', { who: signer, time: `${at.day} ${at.time}`, count: week?.differences ?? 0 })}
      </p>
    </div>
  )
}

/** A slip of the week with the two words a comparison knows, above all else that can be done with it. */
function FindingCard({ line, onClose }: { readonly line: SlipLine; readonly onClose: () => void }) {
  const t = useText()
  const steps = useSlipSteps()
  const [differs, setDiffers] = useState(false)
  const matches = {
    id: 'matches',
    label: t('releases.week.matches'),
    keys: 'F7',
    isAvailable: line.slip.stub !== 'matches',
    run: async () => {
      const done = await steps.reconcile(line.id, { matches: true, what: '' })
      if (!done.ok) sayRefusal(done.error.code)
    },
  }
  const different = { id: 'differs', label: t('releases.week.differs'), keys: 'Shift+F7', run: () => setDiffers(true) }
  useHotKeys([matches, different, { id: 'close', label: t('common.close'), keys: 'Escape', run: onClose }])
  if (differs)
    return (
      <SidePanel title={t('releases.card.title', { number: line.number })}>
        <div>
          <DiffersForm line={line} onDone={() => setDiffers(false)} />
        </div>
      </SidePanel>
    )
  return <SlipCard line={line} more={[matches, different]} />
}

/** Every scan of a gate copy is a match, whichever week it is of; said beside the list, so that a stack goes through without a key. */
function useStackScan(monday: Day): string | undefined {
  const t = useText()
  const { store } = useDesk()
  const steps = useSlipSteps()
  const [said, setSaid] = useState<string>()
  useScanner((typed) => {
    const match = async (): Promise<void> => {
      const code = parseRecordCode(typed)
      const key = code.ok ? { sheetId: code.value } : { number: foldWidth(typed).trim().toUpperCase() }
      const row = await findSlip(store, key)
      if (!row) {
        setSaid(t('releases.list.notFound', { typed: typed.trim() }))
        return
      }
      const done = await steps.reconcile(row.id, { matches: true, what: '' })
      const { number, status, day } = row.v
      if (!done.ok) {
        sayRefusal(done.error.code)
        return
      }
      const words =
        weekOf(day as Day) === monday
          ? t('releases.week.scanned', { number })
          : t('releases.week.scannedOther', { number, day })
      setSaid(status === 'issued' ? `${words}；${t('releases.week.scannedPassed')}` : words)
    }
    void match()
  })
  return said
}

function useWeekColumns(): readonly TableColumn<SlipLine>[] {
  const t = useText()
  return [
    {
      key: 'finding',
      title: t('releases.week.columns.finding'),
      width: '11.5rem',
      narrowWidth: 'minmax(8rem, 1fr)',
      render: ({ finding }) => <StateBadge state={BADGES[finding]} words={t(`releases.findings.${finding}`)} />,
    },
    {
      key: 'number',
      title: t('releases.week.columns.number'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: ({ number }) => number,
    },
    {
      key: 'day',
      title: t('releases.week.columns.day'),
      width: '6.5rem',
      narrowWidth: HIDDEN,
      render: ({ slip }) => slip.day,
    },
    {
      key: 'unit',
      title: t('releases.week.columns.unit'),
      width: '5rem',
      narrowWidth: '4rem',
      render: ({ unitCode }) => unitCode,
    },
    {
      key: 'goods',
      title: t('releases.week.columns.goods'),
      width: 'minmax(7rem, 2fr)',
      narrowWidth: HIDDEN,
      render: ({ slip }) => <span className='release-goods-cell'>{goodsInShort(slip.goods)}</span>,
    },
    {
      key: 'gate',
      title: t('releases.week.columns.guard'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ standing }) => t(`releases.standings.${standing}`),
    },
  ]
}
