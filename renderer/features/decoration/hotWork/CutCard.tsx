/** One cut of water or power: where it stands and what comes next. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { judgeCut, runCut } from '#renderer/features/decoration/commands/hotWork.ts'
import { MoneyDialog } from '#renderer/features/decoration/money/MoneyDialog.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { UtilityCutState } from '#shared/domain/decoration/hotWork/cutFold.ts'
import { isCutOver } from '#shared/domain/decoration/hotWork/cuts.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import { periodText } from './hotWorkPapers.ts'
import { cutBadge, hotWorkRefusalWords, supplyWords } from './hotWorkWords.ts'
import { JudgeForm } from './JudgeForm.tsx'
import { tellDone, tellRefusal } from './siteNotices.tsx'

interface CutCardProps {
  readonly id: string
  readonly unit: string
  readonly cut: UtilityCutState
}

export function CutCard({ id, unit, cut }: CutCardProps) {
  const t = useText()
  const desk = useDesk()
  const { zone, now } = useDeskClock()
  const [judging, setJudging] = useState(false)
  const close = (): void => setJudging(false)
  const side = t('decorationHotWork.sides.engineering')
  const run = async (act: 'cut' | 'restored'): Promise<void> => {
    const done = await runCut(desk, id, act)
    if (done.ok) tellDone(desk, t(`decorationHotWork.done.${act}`), done.value.undo)
    else tellRefusal(hotWorkRefusalWords(done.error.code))
  }
  return (
    <li className='site-card'>
      <div className='site-card-head'>
        <StateBadge {...cutBadge(cut, now, t)} />
        <strong>{cut.number}</strong>
        <span>
          {supplyWords(cut.supply, t)} · {cut.area}
        </span>
        <span className='quiet'>{periodText(cut, zone)}</span>
      </div>
      <p className='site-facts'>
        <span>{cut.reason}</span>
        {cut.opinion !== '' && <span className='quiet'>{cut.opinion}</span>}
      </p>
      <div className='site-acts'>
        {cut.status === 'asked' && (
          <Button size='xs' onClick={() => setJudging(true)}>
            {t('decorationHotWork.acts.judgeCut')}
          </Button>
        )}
        {cut.status === 'agreed' && !isCutOver(cut, now) && (
          <Button size='xs' onClick={() => void run('cut')}>
            {t('decorationHotWork.acts.cut')}
          </Button>
        )}
        {cut.status === 'cut' && (
          <Button size='xs' onClick={() => void run('restored')}>
            {t('decorationHotWork.acts.restored')}
          </Button>
        )}
      </div>
      {judging && (
        <MoneyDialog title={t('decorationHotWork.title')} onClose={close}>
          <JudgeForm
            title={t('decorationHotWork.judge.title', { unit, side })}
            roles={['engineering', ...LEADERS]}
            number={cut.number}
            onClose={close}
            onJudge={async (judged) => {
              const done = await judgeCut(desk, id, judged)
              if (done.ok) tellDone(desk, t('decorationHotWork.done.cutJudged'), done.value.undo)
              return done
            }}
          />
        </MoneyDialog>
      )}
    </li>
  )
}
