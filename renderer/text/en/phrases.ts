import type { Wording } from '#renderer/text/wording.ts'
import type { phrases as source } from '#renderer/text/zh-CN/phrases.ts'

export const phrases = {
  title: 'Phrases',
} satisfies Wording<typeof source>
