/** `/papers/new/$form/$kind/$id` and `/papers/blank/$form`: which form, and about whom. */
import { useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { IssueScreen } from './IssueScreen.tsx'

interface NewPaperParams {
  readonly form?: string
  readonly kind?: string
  readonly id?: string
}

export function NewPaperScreen() {
  const { form, kind, id } = useParams({ strict: false }) as NewPaperParams
  const source = useDesk().papers.find((one) => one.form === form)
  const known = (kind === 'person' || kind === 'unit') && id !== undefined
  if (source === undefined || !known) return <NoSuchForm />
  return <IssueScreen key={`${form}/${kind}/${id}`} source={source} subject={{ kind, id }} />
}

export function NewBlankScreen() {
  const { form } = useParams({ strict: false }) as NewPaperParams
  const source = useDesk().papers.find((one) => one.form === form)
  return source === undefined ? <NoSuchForm /> : <IssueScreen key={form} source={source} />
}

function NoSuchForm() {
  const t = useText()
  return <EmptyState title={t('papers.formGone')} hint={t('papers.formGoneHint')} />
}
