/** The result: what went in, why it stopped if it did, and what now. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowBackUp, IconFileSpreadsheet, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type ImportRun, type RosterRun, useRosterRun } from '#renderer/stores/useRosterRun.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { RunEnd } from '#shared/domain/roster/plan.ts'
import { runRefusalWords } from './fileRefusalWords.ts'
import { KeptList } from './KeptList.tsx'
import { saveRowsToMend } from './saveRowsToMend.ts'
import type { RunToTakeBack } from './TakeBackPanel.tsx'
import { TakenBackNote } from './TakenBackNote.tsx'
import type { RosterImport } from './useRosterImport.ts'

interface EndPanelProps {
  readonly run: RosterRun
  readonly steps: RosterImport
  readonly onTakeBack: (run: RunToTakeBack) => void
}

export function EndPanel({ run, steps, onTakeBack }: EndPanelProps) {
  const t = useText()
  const navigate = useNavigate()
  useEffect(() => {
    notifications.hide('roster-run')
  }, [])
  const leave = (): void => {
    useRosterRun.getState().dismiss()
    steps.toPick()
  }
  const toList: DeskAction = {
    id: 'to-list',
    label: t('roster.end.toList'),
    icon: IconUsers,
    keys: 'F2',
    run: () => {
      leave()
      return navigate({ to: '/owners' })
    },
  }
  const again: DeskAction = {
    id: 'again',
    label: t('roster.end.again'),
    icon: IconFileSpreadsheet,
    keys: 'F4',
    run: leave,
  }
  const takeBack: DeskAction = {
    id: 'take-back',
    label: t('roster.end.takeBack'),
    icon: IconArrowBackUp,
    keys: 'F8',
    run: () => {
      if (run.kind !== 'import' || run.end === undefined) return
      steps.toPick()
      onTakeBack({ id: run.end.runId, fileName: run.fileName })
    },
  }
  const actions = run.kind === 'import' ? [toList, again, takeBack] : [toList, again]
  return (
    <Page title={t('roster.title')} heading={run.fileName} actions={actions}>
      <div className='roster-run'>
        {run.kind === 'import' ? <ImportEnd run={run} steps={steps} /> : <TakeBackEndNote run={run} />}
      </div>
    </Page>
  )
}

function ImportEnd({ run, steps }: { readonly run: ImportRun; readonly steps: RosterImport }) {
  const t = useText()
  const { end, badRows } = run
  if (end === undefined) return null
  const { newPeople, changedPeople, newUnits } = end.counts
  return (
    <>
      <h2>{t(`roster.end.${end.kind}`)}</h2>
      <StateBadge
        state={end.kind === 'finished' ? 'done' : 'due'}
        words={t('roster.end.in', { newPeople, changedPeople, newUnits })}
      />
      <WhyEnded end={end} />
      {badRows > 0 && <p>{t('roster.end.bad', { count: badRows })}</p>}
      {badRows > 0 && steps.at.step === 'preview' && (
        <Button variant='default' onClick={() => void saveRowsToMend(steps.session(), run.fileName)}>
          {t('roster.preview.mend')}
        </Button>
      )}
    </>
  )
}

function WhyEnded({ end }: { readonly end: RunEnd }) {
  const t = useText()
  if (end.kind === 'finished') return null
  if (end.kind !== 'failed') return <p>{t('roster.end.cancelledHint')}</p>
  return <RefusalNote words={{ ...runRefusalWords(end.why.code), saved: t('roster.end.failedHint') }} />
}

function TakeBackEndNote({ run }: { readonly run: RosterRun & { readonly kind: 'take-back' } }) {
  const { end } = run
  if (end === undefined) return null
  return (
    <>
      <TakenBackNote end={end} />
      <KeptList kept={end.report.kept} />
    </>
  )
}
