/** The way to the roster import from the settings. */
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'

export function ImportSettings() {
  const t = useText()
  const navigate = useNavigate()
  return (
    <section className='settings-section' aria-label={t('roster.settings.title')}>
      <p className='quiet'>{t('roster.settings.hint')}</p>
      <Button
        variant='default'
        leftSection={<IconFileImport size={16} stroke={1.75} />}
        onClick={() => void navigate({ to: '/owners/import' })}
      >
        {t('roster.settings.open')}
      </Button>
    </section>
  )
}
