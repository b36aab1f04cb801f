/** `/papers/$sheetId`, and `/papers/$sheetId/return` after a scan: an issued paper word for word, printing it again, what happened to it, voiding it. */
import { useParams } from '@tanstack/react-router'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { PaperSide } from './PaperSide.tsx'
import { usePaperJob, usePaperLine } from './queries.ts'
import './papers.css'

export function PaperScreen() {
  return <Paper scanned={false} />
}

/** The code of the paper was scanned. */
export function ScannedPaperScreen() {
  return <Paper scanned />
}

function Paper({ scanned }: { readonly scanned: boolean }) {
  const t = useText()
  const { sheetId = '' } = useParams({ strict: false }) as { readonly sheetId?: string }
  const paper = usePaperLine(sheetId)
  const job = usePaperJob(sheetId)
  if (paper === null) return <EmptyState title={t('papers.notFound')} hint={t('papers.notFoundHint')} />
  if (paper === undefined) return null
  const title = `${paper.number} ${formTitle(paper.form)}`
  return (
    <Page
      title={title}
      side={
        <SidePanel title={t('papers.form')}>
          <PaperSide key={paper.id} paper={paper} scanned={scanned} />
        </SidePanel>
      }
    >
      {job?.ok === false ? (
        <EmptyState title={t('papers.erased')} />
      ) : (
        <PaperPreview
          job={job?.ok ? job.value : undefined}
          {...(paper.void ? { stamp: t('papers.states.void') } : {})}
        />
      )}
    </Page>
  )
}
