/** Before a run is taken back: what will go, what comes back, and what stays because people wrote to it since. */
import { Progress } from '@mantine/core'
import { IconArrowBackUp, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import type { Progress as Done } from '#shared/domain/roster/plan.ts'
import type { TakeBackReport } from '#shared/domain/roster/takeBack.ts'
import { KeptList } from './KeptList.tsx'
import { startTakeBack } from './rosterRuns.ts'
import { lookAtTakeBack } from './takeBackImport.ts'
import { useImportRight } from './useImportRight.ts'

/** The run in question. */
export interface RunToTakeBack {
  readonly id: string
  readonly fileName: string
}

export function TakeBackPanel({ run, onLeave }: { readonly run: RunToTakeBack; readonly onLeave: () => void }) {
  const t = useText()
  const desk = useDesk()
  const { whyNot } = useImportRight()
  const { report, progress } = useLook(run.id)
  const title = t('roster.back.title', { name: run.fileName })
  const actions = [
    {
      id: 'take-back',
      label: t('roster.back.confirm'),
      icon: IconArrowBackUp,
      keys: 'F2',
      isAvailable: report !== undefined,
      run: () => {
        onLeave()
        startTakeBack(desk, run)
      },
      ...whyNot,
    },
    { id: 'leave', label: t('common.cancel'), icon: IconX, keys: 'Escape', run: onLeave },
  ]
  return (
    <Page title={title} actions={actions}>
      <div className='roster-run'>
        {report === undefined ? (
          <>
            <p role='status'>{t('roster.back.looking', { done: progress.done, of: progress.of })}</p>
            <Progress
              value={progress.of === 0 ? 0 : (100 * progress.done) / progress.of}
              aria-label={title}
              transitionDuration={0}
            />
          </>
        ) : (
          <>
            <p role='status'>{t('roster.back.will', { deleted: report.deleted, restored: report.restored })}</p>
            <p>
              {report.kept.length === 0
                ? t('roster.back.keepsNone')
                : t('roster.back.keeps', { count: report.kept.length })}
            </p>
            <KeptList kept={report.kept} />
            <p className='quiet'>{t('roster.back.redo')}</p>
          </>
        )}
      </div>
    </Page>
  )
}

/** Looks once; leaving ends the look. */
function useLook(runId: string): { readonly report: TakeBackReport | undefined; readonly progress: Done } {
  const { store } = useDesk()
  const [report, setReport] = useState<TakeBackReport | undefined>(undefined)
  const [progress, setProgress] = useState<Done>({ done: 0, of: 0 })
  useEffect(() => {
    let hasLeft = false
    const watch = { onProgress: setProgress, isCancelled: () => hasLeft }
    void lookAtTakeBack(store, runId, watch).then((found) => hasLeft || setReport(found))
    return () => {
      hasLeft = true
    }
  }, [store, runId])
  return { report, progress }
}
