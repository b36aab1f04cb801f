import type { Wording } from '#renderer/text/wording.ts'
import type { status as source } from '#renderer/text/zh-CN/status.ts'

export const status = {
  label: 'Save status',
  nothing: 'No changes yet',
  saving: 'Saving…',
  failed: 'Not saved',
  failedWhy: 'Not saved: {{why}}',
  persistent: 'Files are kept on this computer',
  notPersistent: 'The browser may clear the files',
  waiting: '{{count}} waiting to sync',
} as const satisfies Wording<typeof source>
