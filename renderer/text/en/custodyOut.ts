import type { Wording } from '#renderer/text/wording.ts'
import type { custodyOut as source } from '#renderer/text/zh-CN/custodyOut.ts'

export const custodyOut = {
  title: 'Thing in custody',
} satisfies Wording<typeof source>
