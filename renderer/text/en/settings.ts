import type { Wording } from '#renderer/text/wording.ts'
import type { settings as source } from '#renderer/text/zh-CN/settings.ts'

export const settings = {
  title: 'Settings',
  language: 'Language',
  colorScheme: 'Light or dark',
  light: 'Light',
  dark: 'Dark',
  auto: 'As the system',
  autoLock: 'Lock when idle',
  autoLockNever: 'Never',
  autoLockAfter_one: 'After {{count}} minute',
  autoLockAfter_other: 'After {{count}} minutes',
  privacy: 'Cover',
} as const satisfies Wording<typeof source>
