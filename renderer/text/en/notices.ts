import type { Wording } from '#renderer/text/wording.ts'
import type { notices as source } from '#renderer/text/zh-CN/notices.ts'

export const notices = {
  title: 'Notices',
} satisfies Wording<typeof source>
