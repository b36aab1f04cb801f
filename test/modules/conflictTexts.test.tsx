// Whatever two desks can be at odds about has its words, in both languages.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { startTexts } from '#renderer/text/text.ts'
import { CLAIM_RULE } from '#shared/sync/conflict.ts'

const words = Object.assign({}, ...MODULES.map(({ conflictTexts }) => conflictTexts ?? {})) as Readonly<
  Record<string, () => string>
>
const rules = MODULES.flatMap(({ domain }) =>
  domain.entities.flatMap(({ spec }) =>
    spec.kind === 'events' ? spec.rules.map((rule) => `${spec.entity}/${rule}`) : [],
  ),
)
const flagged = MODULES.flatMap(({ domain }) =>
  domain.entities.flatMap(({ spec }) =>
    spec.kind === 'register'
      ? Object.entries(spec.fields).flatMap(([field, { conflict }]) =>
          conflict === 'flag' ? [`register/${spec.entity}.${field}`] : [],
        )
      : [],
  ),
)
/** The first part of every claim key that decisions write. */
const claims = ['prefix', 'number', 'visit', 'loan-thing', 'filled'].map((key) => `${CLAIM_RULE}/${key}`)

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each([...rules, ...claims])('%s has its words', (rule) => {
    startTexts(language)
    const said = words[rule]?.() ?? ''
    expect(said).not.toBe('')
    expect(said).not.toContain('{{')
    expect(/[\u4e00-\u9fff]/u.test(said)).toBe(language === 'zh-CN')
  })
})

test('no words are of a rule that no module has', () => {
  const known = new Set([...rules, ...flagged, ...claims])
  const rest = Object.keys(words).filter((rule) => !known.has(rule) && !rule.startsWith('delete/'))
  expect(rest).toEqual([])
})
