import type { Wording } from '#renderer/text/wording.ts'
import type { custodySheets as source } from '#renderer/text/zh-CN/custodySheets.ts'

export const custodySheets = {
  title: 'Custody register form',
} satisfies Wording<typeof source>
