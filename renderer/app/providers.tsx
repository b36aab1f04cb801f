/** What every screen stands on: look, dialogs, notices, keys, scanner. */
import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import type { ReactNode } from 'react'
import { type ColorScheme, useColorScheme } from '#renderer/stores/useColorScheme.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { ScannerProvider } from '#renderer/ui/keys/useScanner.tsx'
import { paletteVariables, theme } from '#renderer/ui/theme.ts'
import '#renderer/ui/desk.css'

interface ProvidersProps {
  /** Whether the page shares its keys with a browser (local desk, remote page). */
  readonly inBrowser: boolean
  readonly children: ReactNode
}

export function Providers({ inBrowser, children }: ProvidersProps) {
  const scheme = useShownScheme(useColorScheme((state) => state.colorScheme))
  return (
    <MantineProvider theme={theme} cssVariablesResolver={paletteVariables} forceColorScheme={scheme}>
      <HotKeysProvider inBrowser={inBrowser}>
        <ScannerProvider>
          {children}
          <Notifications position='bottom-center' limit={3} />
        </ScannerProvider>
      </HotKeysProvider>
    </MantineProvider>
  )
}

/** The scheme to show now. */
export function useShownScheme(chosen: ColorScheme): 'light' | 'dark' {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)')
  if (chosen === 'auto') return systemIsDark ? 'dark' : 'light'
  return chosen
}
