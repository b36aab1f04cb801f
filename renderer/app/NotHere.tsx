/** An address that is no page, and the way back. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

export function NotHere({ firstPath }: { readonly firstPath: string }) {
  const t = useText()
  return (
    <EmptyState title={t('shell.notHere')} hint={t('shell.notHereHint')}>
      <Button variant='default' renderRoot={(props) => <Link to={firstPath} {...props} />}>
        {t('shell.toFirst')}
      </Button>
    </EmptyState>
  )
}
