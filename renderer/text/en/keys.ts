import type { Wording } from '#renderer/text/wording.ts'
import type { keys as source } from '#renderer/text/zh-CN/keys.ts'

export const keys = {
  title: 'Keys',
  conflicts: {
    handedOverTwice: 'One set of keys was handed over twice',
    endedTwice: 'One entrusted key was given back twice',
  },
} as const satisfies Wording<typeof source>
