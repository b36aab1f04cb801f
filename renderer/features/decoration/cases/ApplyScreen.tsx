/** `/decoration/apply/{-$id}`: a new application (`unit~<id>`, `person~<id>` or nobody's), or the case that is amended. */
import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { useApplyStart } from '#renderer/features/decoration/queries/applying.ts'
import { useCase } from '#renderer/features/decoration/queries/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ApplyForm } from './ApplyForm.tsx'
import { subjectIn } from './casePaths.ts'

export function ApplyScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const subject = subjectIn(id)
  return id === undefined || subject !== undefined ? <NewApplication id={id} /> : <Amendment key={id} id={id} />
}

function NewApplication({ id }: { readonly id: string | undefined }) {
  const t = useText()
  const start = useApplyStart(subjectIn(id))
  const leave = useLeave()
  const navigate = useNavigate()
  return (
    <Page title={t('decorationCases.form.newTitle')}>
      {start && (
        <ApplyForm
          key={id ?? 'new'}
          start={start}
          draftKey={`decoration/${id ?? 'new'}`}
          onDone={(caseId) => void navigate({ to: `/decoration/case/${caseId}` })}
          onLeave={leave}
        />
      )}
    </Page>
  )
}

function Amendment({ id }: { readonly id: string }) {
  const t = useText()
  const row = useCase(id)
  const unitId = row?.v.unitId ?? ''
  const start = useApplyStart(row ? { kind: 'unit', id: unitId } : undefined)
  const leave = useLeave()
  if (row === null)
    return <EmptyState title={t('decorationCases.card.notFound')} hint={t('decorationCases.card.notFoundHint')} />
  const isReady = row !== undefined && start !== undefined && start.unitId === unitId
  return (
    <Page title={t('decorationCases.form.amendTitle', { number: row?.v.number ?? '' })}>
      {isReady && <ApplyForm start={start} amends={row} draftKey={`decoration/${id}`} onDone={leave} onLeave={leave} />}
    </Page>
  )
}

function useLeave(): () => void {
  const { history } = useRouter()
  return () => history.back()
}
