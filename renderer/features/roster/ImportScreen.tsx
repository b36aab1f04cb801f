/** 导入名册: pick, check the columns, look at every change, run; or take a former run back. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { EndPanel } from './EndPanel.tsx'
import { MapStep } from './MapStep.tsx'
import { PickStep } from './PickStep.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { ReadingPanel } from './ReadingPanel.tsx'
import { RunPanel } from './RunPanel.tsx'
import { startImport } from './rosterRuns.ts'
import { StepNote } from './StepNote.tsx'
import { type RunToTakeBack, TakeBackPanel } from './TakeBackPanel.tsx'
import { useRosterImport } from './useRosterImport.ts'
import './roster.css'

export function ImportScreen() {
  const run = useRosterRun((state) => state.run)
  const [takingBack, setTakingBack] = useState<RunToTakeBack | undefined>(undefined)
  const steps = useRosterImport()
  const onTakeBack = (former: RunToTakeBack): void => {
    useRosterRun.getState().dismiss()
    setTakingBack(former)
  }
  if (run !== undefined && run.end === undefined) return <RunPanel run={run} />
  if (run !== undefined) return <EndPanel run={run} steps={steps} onTakeBack={onTakeBack} />
  if (takingBack !== undefined) return <TakeBackPanel run={takingBack} onLeave={() => setTakingBack(undefined)} />
  return <Step steps={steps} onTakeBack={onTakeBack} />
}

interface StepProps {
  readonly steps: ReturnType<typeof useRosterImport>
  readonly onTakeBack: (run: RunToTakeBack) => void
}

function Step({ steps, onTakeBack }: StepProps) {
  const t = useText()
  const desk = useDesk()
  const { at } = steps
  if (at.step === 'map') return <MapStep at={at} steps={steps} />
  if (at.step === 'preview') {
    return (
      <PreviewStep
        at={at}
        steps={steps}
        onStart={(overwrites) => {
          const { file, wishes, preview, reading } = at
          const rows = preview.counts.rowsToWrite
          startImport(desk, { fileName: file.name, fileHash: file.hash, wishes, overwrites, rows }, reading.skipped.bad)
        }}
      />
    )
  }
  return (
    <Page title={t('roster.title')} note={<StepNote at={at} />}>
      {at.step === 'pick' && <PickStep refusal={at.refusal} onPick={steps.pick} onTakeBack={onTakeBack} />}
      {at.step === 'opening' && <p className='roster-wait'>{t('roster.pick.opening', { name: at.name })}</p>}
      {at.step === 'reading' && <ReadingPanel at={at} onStop={steps.stop} />}
    </Page>
  )
}
