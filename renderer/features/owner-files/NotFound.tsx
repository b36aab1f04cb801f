/** A file that is not there, said plainly, with the way back. */
import { IconUserQuestion } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

export function NotFound() {
  const t = useText()
  const navigate = useNavigate()
  const toList = () => navigate({ to: '/owners' })
  return (
    <EmptyState icon={IconUserQuestion} title={t('ownerFiles.notFound')} hint={t('ownerFiles.notFoundHint')}>
      <ActionButton action={{ id: 'to-list', label: t('ownerFiles.toList'), run: toList }} />
    </EmptyState>
  )
}
