/** Visit-backs of one home: each turn with what was said, the next one to record, the record on paper. */
import { IconPencil, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import {
  type CaseVisitBacks,
  useCaseVisitBacks,
  useVisitBackChoices,
} from '#renderer/features/move-in/queries/visitBacks.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { VisitBackLine } from '#shared/domain/move-in/visitBacks/visitBackStand.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { type AskedTurn, VisitBackForm } from './VisitBackForm.tsx'
import { tellVisitBackRefusal } from './visitBackNotices.tsx'
import { caseVisitBacksSheet, visitBackPaper } from './visitBackPaper.ts'
import { quietWords, standBadge, visitBackWord } from './visitBackWords.ts'
import './visitBacks.css'

export function VisitBacksSection({ row }: MoveInSectionProps) {
  const t = useText()
  const told = useCaseVisitBacks(row)
  const choices = useVisitBackChoices()
  const [asked, setAsked] = useState<AskedTurn>()
  const actions = useSectionActs({ row, told, onRecord: setAsked })
  useHotKeys(actions, { enabled: asked === undefined })
  if (told === undefined || choices === undefined) return null
  if (told.lines.length === 0) return <EmptyState title={t('moveInVisitBacks.section.none')} />
  return (
    <section aria-label={t('moveInVisitBacks.section.label')} className='visit-back-section'>
      <ContestedMark records={[`moveInCase/${row.id}`]} />
      <div className='visit-back-line'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} size='xs' />
        ))}
      </div>
      <MindLine home={told.home} />
      <ul className='visit-back-lines'>
        {told.lines.map((line) => (
          <TurnLine key={line.turn} line={line} staff={told.staff} />
        ))}
      </ul>
      {asked !== undefined && (
        <VisitBackForm key={asked.turn} asked={asked} choices={choices} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}

/** What to mind before anybody is called. */
function MindLine({ home }: Pick<CaseVisitBacks, 'home'>) {
  const t = useText()
  const minute = useDeskClock(({ now, zone }) => minutesInZone(now, zone))
  const quiet = quietWords(home?.unit, minute, t)
  const care = home?.care ?? []
  if (quiet === '' && care.length === 0) return null
  return (
    <p className='quiet'>
      {quiet} <CoveredWords words={care.map((text) => t('moveInVisitBacks.care', { text })).join(' ')} />
    </p>
  )
}

interface TurnLineProps {
  readonly line: VisitBackLine
  readonly staff: ReadonlyMap<string, string>
}

function TurnLine({ line, staff }: TurnLineProps) {
  const t = useText()
  const today = useToday()
  const { zone, now } = useDeskClock()
  const { turn, day, last, tries } = line
  return (
    <li className='visit-back-line'>
      <strong>{t(`moveInVisitBacks.turns.${turn}`)}</strong>
      <span className='quiet'>{day}</span>
      <StateBadge {...standBadge(line, today, t)} />
      {tries > 0 && <span className='quiet'>{t('moveInVisitBacks.tries', { count: tries })}</span>}
      {last !== undefined && (
        <p className='visit-back-said'>
          {momentText(last.at, { zone, now }).day} {visitBackWord('ways', last.way, t)}{' '}
          <PersonName name={staff.get(last.by) ?? ''} /> · {visitBackWord('outcomes', last.outcome, t)}{' '}
          {last.askedName !== '' && <PersonName name={last.askedName} />} <CoveredWords words={last.words} />
        </p>
      )}
    </li>
  )
}

interface SectionActs extends MoveInSectionProps {
  readonly told: CaseVisitBacks | undefined
  readonly onRecord: (asked: AskedTurn) => void
}

function useSectionActs({ row, told, onRecord }: SectionActs): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const next = told?.lines.find(({ stand }) => stand === 'owed')
  const record = (): void => {
    if (next === undefined) return
    const { unitCode = '', owner = '' } = told?.home ?? {}
    onRecord({ caseId: row.id, turn: next.turn, day: next.day, unitCode, owner })
  }
  const print = async (): Promise<void> => {
    const issued = await issueFilled(desk, visitBackPaper, caseVisitBacksSheet(desk.store, row))
    if (!issued.ok) {
      tellVisitBackRefusal(issued.error.code)
      return
    }
    const { sheetId, number } = issued.value.draft
    await sendPaper(desk, { sheetId, number, title: visitBackPaper.title() })
  }
  return [
    {
      ...{ id: 'record-visit-back', label: t('moveInVisitBacks.acts.record'), icon: IconPencil, keys: 'F2' },
      ...{ isAvailable: next !== undefined, whyNot: t('moveInVisitBacks.empty') },
      run: record,
    },
    {
      ...{ id: 'print-visit-back', label: t('moveInVisitBacks.section.print'), icon: IconPrinter, keys: 'F7' },
      ...{ isAvailable: (told?.lines.length ?? 0) > 0, whyNot: t('moveInVisitBacks.section.none') },
      run: print,
    },
  ]
}
