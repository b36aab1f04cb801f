/** One cut of water or power: where it stands and what comes next. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { judgeCut, runCut } from '#renderer/features/decoration/commands/cuts.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { UtilityCutState } from '#shared/domain/decoration/hotWork/cutFold.ts'
import { isCutOver } from '#shared/domain/decoration/hotWork/cuts.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import { cutBadge, hotWorkRefusalWords, supplyWords } from './hotWorkWords.ts'
import { JudgeForm } from './JudgeForm.tsx'
import { SiteStepForm } from './SiteStepForm.tsx'
import { tellDone, tellRefusal } from './siteNotices.tsx'
import { usePeriod } from './usePeriod.ts'

interface CutCardProps {
  readonly id: string
  readonly unit: string
  readonly cut: UtilityCutState
}

type CutRun = 'cut' | 'restored'
interface CutAsked {
  readonly act: 'judge' | CutRun
  readonly late: LateEntryValues
}

export function CutCard({ id, unit, cut }: CutCardProps) {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const period = usePeriod()
  const [asked, ask] = useState<CutAsked>()
  const close = (): void => ask(undefined)
  return (
    <li className='site-card'>
      <div className='site-card-head'>
        <StateBadge {...cutBadge(cut, now, t)} />
        <strong>{cut.number}</strong>
        <span>
          {supplyWords(cut.supply, t)} · {cut.area}
        </span>
        <span className='quiet'>{period(cut)}</span>
        {cut.isLate && <span className='quiet'>{t('lateEntry.title')}</span>}
      </div>
      <p className='site-facts'>
        <span>{cut.reason}</span>
        {cut.opinion !== '' && <span className='quiet'>{cut.opinion}</span>}
      </p>
      <CutActs id={id} cut={cut} onAsk={ask} />
      {asked !== undefined && (
        <MoneyDialog title={t('decorationHotWork.title')} onClose={close}>
          {asked.act === 'judge' ? (
            <JudgeCutForm id={id} unit={unit} number={cut.number} start={asked.late} onClose={close} />
          ) : (
            <RunCutForm id={id} unit={unit} act={asked.act} start={asked.late} onClose={close} />
          )}
        </MoneyDialog>
      )}
    </li>
  )
}

function CutActs({ id, cut, onAsk }: Omit<CutCardProps, 'unit'> & { readonly onAsk: (asked: CutAsked) => void }) {
  const t = useText()
  const desk = useDesk()
  const now = useDeskClock((state) => state.now)
  const today = useToday()
  const isOver = isCutOver(cut, now)
  const next = cut.status === 'asked' ? 'judge' : cut.status === 'agreed' ? 'cut' : 'restored'
  if (cut.status !== 'asked' && cut.status !== 'agreed' && cut.status !== 'cut') return null
  const run = async (act: CutRun): Promise<void> => {
    const done = await runCut(desk, { id }, act)
    if (done.ok) tellDone(desk, t(`decorationHotWork.done.${act}`), done.value.undo)
    else tellRefusal(hotWorkRefusalWords(done.error.code))
  }
  const label = t(`decorationHotWork.acts.${next === 'judge' ? 'judgeCut' : next}`)
  const onPaper = { act: next, late: { ...NO_LATE_ENTRY, isLate: true, lateDay: today } } as const
  return (
    <div className='site-acts'>
      {/* What was not agreed or cut in its time may be refused still, and stands on the paper otherwise. */}
      {(!isOver || next === 'judge') && (
        <Button
          size='xs'
          onClick={() => (next === 'judge' ? onAsk({ act: next, late: NO_LATE_ENTRY }) : void run(next))}
        >
          {label}
        </Button>
      )}
      {next !== 'judge' && (
        <Button size='xs' variant='default' onClick={() => onAsk(onPaper)}>
          {isOver ? t('decorationHotWork.acts.fromPaper', { act: label }) : t('decorationHotWork.acts.onPaper')}
        </Button>
      )}
    </div>
  )
}

interface CutFormProps {
  readonly id: string
  readonly unit: string
  readonly start: LateEntryValues
  readonly onClose: () => void
}

function JudgeCutForm({ id, unit, number, start, onClose }: CutFormProps & { readonly number: string }) {
  const t = useText()
  const desk = useDesk()
  return (
    <JudgeForm
      title={t('decorationHotWork.judge.title', { unit, side: t('decorationHotWork.sides.engineering') })}
      roles={['engineering', ...LEADERS]}
      number={number}
      start={start}
      message={t('decorationHotWork.done.cutJudged')}
      onJudge={({ late, ...judged }) => judgeCut(desk, { id, late }, judged)}
      onClose={onClose}
    />
  )
}

function RunCutForm({ id, unit, act, start, onClose }: CutFormProps & { readonly act: CutRun }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<LateEntryValues>({ initialValues: start, validate: () => ({}) })
  const label = t(`decorationHotWork.acts.${act}`)
  return (
    <SiteStepForm
      entry={entry}
      title={t('decorationHotWork.run.title', { unit, act: label })}
      intro={t('decorationHotWork.run.intro')}
      submitLabel={label}
      message={t(`decorationHotWork.done.${act}`)}
      wordsOf={hotWorkRefusalWords}
      onStep={(_, late) => runCut(desk, { id, late }, act)}
      onClose={onClose}
    />
  )
}
