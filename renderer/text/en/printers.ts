import type { Wording } from '#renderer/text/wording.ts'
import type { printers as source } from '#renderer/text/zh-CN/printers.ts'

export const printers = {
  title: 'Printers',
} satisfies Wording<typeof source>
