// Whatever two desks can be at odds about has its words, in both languages.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { ruleWords } from '#renderer/features/conflicts/ruleWords.ts'
import { entityWord, eventWord, fieldWord } from '#renderer/text/recordWords.ts'
import { startTexts, type Text, text } from '#renderer/text/text.ts'
import { settleCommand } from '#shared/domain/conflicts/settlers.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { CLAIM_RULE, SETTLE_RULE } from '#shared/sync/conflict.ts'

const words = Object.assign({}, ...MODULES.map(({ conflictTexts }) => conflictTexts ?? {})) as Readonly<
  Record<string, (t: Text) => string>
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
const DECORATION_CLAIMS = ['review', 'permit', 'receipt', 'refund', 'patrol', 'pass'].map((key) => `decoration-${key}`)
/** The first part of every claim key that decisions write. */
const claims = [
  ...['prefix', 'number', 'visit', 'loan-thing', 'custody-out', 'filled'],
  ...['vacant-inspection', 'list-patrol'],
  ...['move-in-hand-over', 'move-in-inspection', 'handed-item'],
  ...DECORATION_CLAIMS,
].map((key) => `${CLAIM_RULE}/${key}`)

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  test.each([...rules, ...claims])('%s has its words', (rule) => {
    startTexts(language)
    const said = words[rule]?.(text) ?? ''
    expect(said).not.toBe('')
    expect(said).not.toContain('{{')
    expect(/[\u4e00-\u9fff]/u.test(said)).toBe(language === 'zh-CN')
  })
})

/** Where a deletion can meet an edit. */
const deletions = MODULES.flatMap(({ domain }) =>
  domain.entities.flatMap(({ spec }) => (spec.kind === 'register' ? [`delete/${spec.entity}`] : [])),
)
const everyField = MODULES.flatMap(({ domain }) =>
  domain.entities.flatMap(({ spec }) =>
    spec.kind === 'register' ? Object.keys(spec.fields).map((field) => [spec.entity, field] as const) : [],
  ),
)
const everyEvent = MODULES.flatMap(({ domain }) =>
  domain.entities.flatMap(({ spec }) =>
    spec.kind === 'events'
      ? [...Object.keys(spec.events), 'void', 'correct'].map((event) => [spec.entity, event] as const)
      : [],
  ),
)
const isSaid = (said: string, language: string, name: string) => {
  expect(said, name).not.toBe('')
  expect(said, name).not.toContain('{{')
  // PIN is what it is called in both.
  if (said !== 'PIN') expect(/[\u4e00-\u9fff]/u.test(said), name).toBe(language === 'zh-CN')
}

describe.each(['zh-CN', 'en'] as const)('no conflict is wordless in %s', (language) => {
  test('whatever rule it is of: a field, a deletion, a claim, a broken rule, settlements, a rule of a newer version', () => {
    startTexts(language)
    const ruled = [...rules, ...flagged, ...deletions, 'settle', 'newer/thing'].map((rule) => ({
      rule,
      subject: 'x/y',
    }))
    const claimed = [...claims, 'claim/newer'].map((key) => ({ rule: CLAIM_RULE, subject: `${key.slice(6)}/y` }))
    for (const conflict of [...ruled, ...claimed]) isSaid(ruleWords(words, conflict), language, conflict.rule)
  })

  test('records, fields and events are called by their names', () => {
    startTexts(language)
    for (const [entity, field] of everyField) {
      isSaid(entityWord(entity), language, entity)
      isSaid(fieldWord(entity, field), language, `${entity}.${field}`)
    }
    for (const [entity, event] of everyEvent) isSaid(eventWord(entity, event), language, `${entity}.${event}`)
  })
})

test('every register says who edits it, and so who settles it', () => {
  const registry = buildRegistry(MODULES.map(({ domain }) => domain))
  for (const rule of [...flagged, ...everyField.map(([entity, field]) => `register/${entity}.${field}`)]) {
    const command = settleCommand({ rule, subject: 'x/y' })
    expect(command, rule).toMatch(/:settle$/)
    expect(registry.mayAct(command, 'supervisor'), rule).toBe('allowed')
  }
})

test('no words are of a rule that no module has', () => {
  const known = new Set([...rules, ...flagged, ...claims])
  const rest = Object.keys(words).filter(
    (rule) => !known.has(rule) && !rule.startsWith('delete/') && rule !== SETTLE_RULE,
  )
  expect(rest).toEqual([])
})
