/** Language and light or dark: on every screen, the first one included. */
import { ActionIcon, Button } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useColorScheme } from '#renderer/stores/useColorScheme.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import { languageNames } from '#renderer/text/language.ts'
import { useText } from '#renderer/text/text.ts'
import { useShownScheme } from './providers.tsx'

export function ScreenSwitches() {
  const t = useText()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useColorScheme()
  const shown = useShownScheme(colorScheme)
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className='screen-switches'>
      <Button size='compact-sm' variant='subtle' color='gray' lang={other} onClick={() => setLanguage(other)}>
        {languageNames[other]}
      </Button>
      <ActionIcon
        variant='subtle'
        color='gray'
        aria-label={shown === 'light' ? t('shell.toDark') : t('shell.toLight')}
        onClick={() => setColorScheme(shown === 'light' ? 'dark' : 'light')}
      >
        {shown === 'light' ? <IconMoon size={18} stroke={1.75} /> : <IconSun size={18} stroke={1.75} />}
      </ActionIcon>
    </div>
  )
}
