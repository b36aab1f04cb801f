// Whatever owes something is called by its name on the boards and at the evening close, in both languages.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { moduleName } from '#renderer/app/board/boardWords.ts'
import { MODULES } from '#renderer/app/modules.ts'
import { startTexts } from '#renderer/text/text.ts'

const owing = MODULES.filter(({ dueMatters }) => dueMatters !== undefined).map(({ domain }) => domain.name)

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each(owing)('%s has its name', (module) => {
    startTexts(language)
    expect(moduleName(module)).not.toBe(module)
    expect(/[\u4e00-\u9fff]/u.test(moduleName(module))).toBe(language === 'zh-CN')
  })
})
