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
  sections: 'Sections of the settings',
  thisComputer: 'This computer',
  thisComputerIntro: 'For this computer only; other desks are not affected.',
  screen: 'Screen',
  safety: 'Safety',
  about: 'About',
  version: 'Version',
  built: '{{version}} (built {{day}})',
  host: 'Runs as',
  hosts: {
    electron: 'Desktop program',
    local: 'Service on this computer, opened in a browser',
    browser: 'Web page',
  },
  community: 'Community',
  practice: 'Practice community',
  storage: 'Storage',
  storageUsed: '{{used}} MB used',
  storageFree: 'about {{free}} GB free',
  persistence: {
    persistent: 'Kept for good: the system will not clear it by itself',
    refused:
      'The browser did not promise to keep it: it may be cleared when the disk is full. Keep enough disk space free.',
    unsupported: 'This browser cannot say whether it will be kept. Keep enough disk space free.',
    asking: 'Asking…',
  },
} as const satisfies Wording<typeof source>
