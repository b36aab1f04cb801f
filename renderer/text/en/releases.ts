import type { Wording } from '#renderer/text/wording.ts'
import type { releases as source } from '#renderer/text/zh-CN/releases.ts'

export const releases = {
  title: 'Release slips',
} satisfies Wording<typeof source>
