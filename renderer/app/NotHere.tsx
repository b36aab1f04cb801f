/** An address that is no page, and the way back. */
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

export function NotHere({ firstPath }: { readonly firstPath: string }) {
  const t = useText()
  return (
    <EmptyState title={t('shell.notHere')} hint={t('shell.notHereHint')}>
      <Link to={firstPath}>{t('shell.toFirst')}</Link>
    </EmptyState>
  )
}
