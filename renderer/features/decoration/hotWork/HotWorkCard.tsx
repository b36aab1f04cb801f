/** One hot-work permit: where it stands, what it needs still, and the one step that comes next. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { staffNamesOf } from '#renderer/features/decoration/queries/patrolStaff.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { LateEntryValues } from '#renderer/ui/lateEntryValues.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { HotWork, HotWorkOpinion } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { type ActFormProps, CancelForm, CheckForm, RecheckForm, RunForm } from './HotWorkActForms.tsx'
import { HotWorkJudge } from './HotWorkJudge.tsx'
import { hotWorkBadge, needsWords, wayWords } from './hotWorkWords.ts'
import { type HotWorkForm, useHotWorkSteps } from './useHotWorkSteps.ts'
import { usePeriod } from './usePeriod.ts'

interface HotWorkCardProps {
  readonly caseId: string
  readonly unit: string
  readonly work: HotWork
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()

export function HotWorkCard({ caseId, unit, work }: HotWorkCardProps) {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const period = usePeriod()
  const [asked, ask] = useState<{ readonly form: HotWorkForm; readonly late: LateEntryValues }>()
  const at = { caseId, hotWorkId: work.id }
  const steps = useHotWorkSteps({ at, work, nowMs: now, onForm: (form, late) => ask({ form, late }) })
  const close = (): void => ask(undefined)
  const isOpen = work.status !== 'closed' && work.status !== 'refused'
  return (
    <li className='site-card'>
      <div className='site-card-head'>
        <StateBadge {...hotWorkBadge(work, now, t)} />
        <strong>{work.number}</strong>
        <span>
          {work.place} · {work.ways.map((way) => wayWords(way, t)).join(t('common.listSeparator'))}
        </span>
        <span className='quiet'>{period(work)}</span>
        {work.isLate && <span className='quiet'>{t('lateEntry.title')}</span>}
      </div>
      <HotWorkFacts work={work} />
      {isOpen && work.status !== 'asked' && needsWords(work, t) !== '' && (
        <p className='site-lacks'>{needsWords(work, t)}</p>
      )}
      {steps.length > 0 && (
        <div className='site-acts'>
          {steps.map((step, index) => (
            <Button
              key={step.id}
              size='xs'
              variant={index === 0 ? 'filled' : 'default'}
              onClick={() => void step.run()}
            >
              {step.label}
            </Button>
          ))}
        </div>
      )}
      {asked !== undefined && (
        <MoneyDialog title={t('decorationHotWork.title')} onClose={close}>
          <StepForm form={asked.form} at={at} work={work} unit={unit} start={asked.late} onClose={close} />
        </MoneyDialog>
      )}
    </li>
  )
}

function StepForm({ form, ...parts }: ActFormProps & { readonly form: HotWorkForm }) {
  switch (form) {
    case 'check':
      return <CheckForm {...parts} />
    case 'start':
    case 'finish':
      return <RunForm {...parts} act={form} />
    case 'recheck':
      return <RecheckForm {...parts} />
    case 'cancel':
      return <CancelForm {...parts} />
    default:
      return <HotWorkJudge {...parts} step={form} />
  }
}

function HotWorkFacts({ work }: { readonly work: HotWork }) {
  const t = useText()
  const { store } = useDesk()
  const names = useLiveAnswer(() => staffNamesOf(store), [store]) ?? NO_NAMES
  const who = (by: string, paper: HotWorkOpinion['onPaper']): string =>
    paper === null ? (names.get(by) ?? '') : t('decorationHotWork.card.onPaper', { name: paper.name })
  const opinion = (side: 'engineering' | 'security'): string => {
    const one = work[side]
    const words = { side: t(`decorationHotWork.sides.${side}`) }
    if (one === null) return work.status === 'asked' ? t('decorationHotWork.card.waits', words) : ''
    if (!one.agrees) return t('decorationHotWork.card.refusedBy', { ...words, why: one.opinion })
    return t('decorationHotWork.card.agreed', { ...words, who: who(one.by, one.onPaper) })
  }
  const words = [
    opinion('engineering'),
    opinion('security'),
    work.approvedAt === ''
      ? ''
      : t('decorationHotWork.card.approved', { who: who(work.approvedBy, work.approvedOnPaper) }),
    work.recheckedAt === '' ? '' : t('decorationHotWork.card.rechecked', { who: who(work.recheckedBy, null) }),
    work.recheck === '' ? '' : t('decorationHotWork.card.recheck', { words: work.recheck }),
    work.closedWhy === '' ? '' : t('decorationHotWork.card.closedWhy', { why: work.closedWhy }),
  ]
  return (
    <p className='site-facts'>
      <span>
        {t('decorationHotWork.card.operator')} <PersonName name={work.operator} />
      </span>
      <span>
        {t('decorationHotWork.card.guardian')} <PersonName name={work.guardian} />
      </span>
      <span>
        {t('decorationHotWork.card.equipment')} {work.extinguishers}
      </span>
      {words
        .filter((one) => one !== '')
        .map((one) => (
          <span key={one} className='quiet'>
            {one}
          </span>
        ))}
    </p>
  )
}
