// Clauses as shipped, as versions, and as a case is judged by them (handbook R57–R84, V01–V08, D5, C3, C10).
import { describe, expect, test } from 'vitest'
import { type Clause, foldClauses } from '#shared/domain/decoration/violations/clauseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedCase, readyCase } from '#test/support/decorationCases.ts'
import { clausesInCase, clausesInUse, clausesToStart, findClauses, hasSum } from './clausesInCase.ts'
import { decideEnableClauses, decideSaveClauses, decideWithdrawClauses } from './clauseVersions.ts'
import { clauseGroup, sampleSums, shippedRules } from './shippedClauses.ts'

const UNIFORM = { balcony: 'uniform', balconyStyle: '断桥铝、深灰色' } as const
const FORBIDDEN = { balcony: 'forbidden', balconyStyle: '' } as const
const OWN: Clause = { code: 'V04', text: '垃圾未袋装', amountFen: 30_000, per: 'each', withDamages: false, further: '' }
const saved = (version: number, clauses: readonly Clause[] = [OWN]) =>
  eventOf('saved', { version, note: '改', clauses: [...clauses] })
const enabled = (version: number) => eventOf('enabled', { version })
const stateOf = (...events: LiveEvent[]) => foldClauses(events).state
const ONE_ENABLED = stateOf(saved(1), enabled(1))

describe('shipped', () => {
  test('are R57 to R84, each with words and a group, none with a sum', () => {
    const rules = shippedRules(UNIFORM)
    expect(rules.map(({ code }) => code)).toEqual(Array.from({ length: 28 }, (_, index) => `R${57 + index}`))
    for (const rule of rules) {
      expect(rule.text.length).toBeGreaterThan(5)
      expect(hasSum(rule)).toBe(false)
      expect(clauseGroup(rule.code)).not.toBe('own')
    }
  })

  test.each([
    ['V01', 200_000, 'once', false],
    ['V02', 50_000, 'once', false],
    ['V03', 100_000, 'once', false],
    ['V04', 50_000, 'each', false],
    ['V05', 100_000, 'each', false],
    ['V06', 50_000, 'each', true],
    ['V07', 100_000, 'each', false],
    ['V08', 100_000, 'each', false],
  ])('sample %s says %i fen', (code, amountFen, per, withDamages) => {
    expect(sampleSums().find((one) => one.code === code)).toMatchObject({ amountFen, per, withDamages })
  })

  test('speak of balconies as the project does', () => {
    const textOf = (settings: Parameters<typeof shippedRules>[0], code: string) =>
      shippedRules(settings).find((one) => one.code === code)?.text
    expect(textOf(UNIFORM, 'R58')).toBe('封闭阳台须按约定的统一样式和颜色。本项目：断桥铝、深灰色。')
    expect(textOf(UNIFORM, 'R70')).not.toContain('阳台')
    expect(textOf(FORBIDDEN, 'R58')).toBe('本项目不得封闭阳台。')
    expect(textOf(FORBIDDEN, 'R70')).toContain('不得封闭阳台')
  })

  test('never speak of fines', () => {
    for (const { text, further } of [...shippedRules(UNIFORM), ...shippedRules(FORBIDDEN), ...sampleSums()])
      expect(`${text}${further}`).not.toMatch(/罚/u)
  })
})

describe('of a case', () => {
  test('are rules without sums before it is signed, and for a public area', () => {
    for (const state of [appliedCase().state, null])
      expect(clausesInCase(state, ONE_ENABLED, UNIFORM)).toMatchObject({
        version: 0,
        isSigned: false,
        isMissing: false,
      })
    expect(clausesInCase(null, ONE_ENABLED, UNIFORM).clauses.some(hasSum)).toBe(false)
  })

  test('are those of the signed version, although another was enabled since or it was withdrawn', () => {
    const later = stateOf(saved(1), enabled(1), saved(2, []), enabled(2), eventOf('withdrawn', { version: 1 }))
    expect(clausesInCase(readyCase().state, later, UNIFORM)).toMatchObject({
      ...{ version: 1, isSigned: true, isMissing: false },
      clauses: [{ code: 'V04', amountFen: 30_000 }],
    })
    expect(clausesInUse(later, UNIFORM).version).toBe(2)
  })

  test('name no sum while the signed version has not come to this desk', () => {
    const found = clausesInCase(readyCase().state, undefined, UNIFORM)
    expect(found).toMatchObject({ version: 1, isSigned: true, isMissing: true })
    expect(found.clauses.some(hasSum)).toBe(false)
  })

  test('of a new agreement are the rules alone until a leader enables a version', () => {
    expect(clausesInUse(undefined, UNIFORM)).toMatchObject({ version: 0 })
    expect(clausesInUse(stateOf(saved(1)), UNIFORM).clauses.some(hasSum)).toBe(false)
    expect(clausesInUse(ONE_ENABLED, UNIFORM)).toMatchObject({ version: 1, clauses: [OWN] })
  })

  test('begin with rules and samples, or with the newest version', () => {
    expect(clausesToStart(undefined, UNIFORM)).toHaveLength(36)
    expect(clausesToStart(stateOf(saved(1)), UNIFORM)).toEqual([OWN])
  })

  test('are found by code, word or group', () => {
    const codes = (search: string) =>
      findClauses(shippedRules(UNIFORM), search, (group) => (group === 'fire' ? '消防' : '')).map(({ code }) => code)
    expect(codes('r74')).toEqual(['R74'])
    expect(codes('留宿')).toEqual(['R83'])
    expect(codes('消防')).toEqual(['R62', 'R74'])
    expect(codes(' ')).toHaveLength(28)
  })
})

describe('a version', () => {
  const save = (clauses: readonly Clause[], note = '按合同改', state = stateOf()) =>
    decideSaveClauses({ clauses, note }, state, contextAs('front-desk'))

  test('is saved under the next number, tidied', () => {
    const done = save([{ ...OWN, code: ' v04 ', text: ' 垃圾未袋装 ' }], '改', stateOf(saved(1, [])))
    expect(done).toMatchObject({
      ok: true,
      value: { version: 2, items: [{ id: 'clauses', data: { clauses: [OWN] } }] },
    })
  })

  test('without a sum says neither each time nor once', () => {
    const done = save([{ ...OWN, amountFen: 0 }])
    expect(done.ok && done.value.items[0]).toMatchObject({ data: { clauses: [{ per: '', amountFen: 0 }] } })
  })

  test.each([
    ['clauses-empty', []],
    ['clauses-too-many', Array.from({ length: 121 }, (_, index) => ({ ...OWN, code: `W${index}` }))],
    ['clause-code-invalid', [{ ...OWN, code: '' }]],
    ['clause-code-invalid', [{ ...OWN, code: '违规一' }]],
    ['clause-code-invalid', [{ ...OWN, code: 'V12345678' }]],
    ['clause-code-twice', [OWN, { ...OWN, text: '又一条' }]],
    ['clause-text-missing', [{ ...OWN, text: ' ' }]],
    ['clause-text-too-long', [{ ...OWN, text: '长'.repeat(401) }]],
    ['clause-text-too-long', [{ ...OWN, further: '长'.repeat(401) }]],
    ['clause-sum-invalid', [{ ...OWN, amountFen: -1 }]],
    ['clause-sum-invalid', [{ ...OWN, amountFen: 0.5 }]],
    ['clause-per-missing', [{ ...OWN, per: '' }]],
    ['fine-word', [{ ...OWN, further: '并处罚款' }]],
  ])('is refused: %s', (code, clauses) => {
    expect(codeOf(save(clauses))).toBe(code)
  })

  test('says which clause is wrong', () => {
    expect(save([OWN, { ...OWN, code: 'V09', per: '' }])).toMatchObject({
      error: { field: '1.per', detail: { code: 'V09' } },
    })
  })

  test('needs a note, a change, and the desk', () => {
    expect(codeOf(save([OWN], ' '))).toBe('note-missing')
    expect(codeOf(save([OWN], '改', stateOf(saved(1))))).toBe('nothing-changed')
    expect(codeOf(decideSaveClauses({ clauses: [OWN], note: '改' }, undefined, contextAs('security')))).toBe(
      'beyond-role',
    )
  })

  test('is enabled by a leader, or from a leader’s paper by who did not write it', () => {
    const state = stateOf(eventOf('saved', saved(1).data, { actor: { id: 'staff-other', role: 'front-desk' } }))
    const ref = { version: 1, state }
    const paper = { role: 'supervisor', name: '陈主管', paperDay: '2026-11-20' as Day, copyNo: 'T-1' } as const
    expect(decideEnableClauses(ref, undefined, contextAs('supervisor')).ok).toBe(true)
    expect(codeOf(decideEnableClauses(ref, undefined, contextAs('front-desk')))).toBe('beyond-role')
    expect(decideEnableClauses(ref, paper, contextAs('front-desk'))).toMatchObject({
      value: { cmd: 'clause.enable:paper' },
    })
    const own = contextAs('front-desk', { actor: { id: 'staff-other', role: 'front-desk' } })
    expect(codeOf(decideEnableClauses(ref, paper, own))).toBe('own-proposal')
    expect(codeOf(decideEnableClauses({ ...ref, version: 2 }, undefined, contextAs('supervisor')))).toBe(
      'version-unknown',
    )
    const on = { version: 1, state: ONE_ENABLED }
    expect(codeOf(decideEnableClauses(on, undefined, contextAs('supervisor')))).toBe('clauses-enabled')
  })

  test('is withdrawn by a leader while it is enabled', () => {
    const on = { version: 1, state: ONE_ENABLED }
    expect(decideWithdrawClauses(on, contextAs('supervisor')).ok).toBe(true)
    expect(codeOf(decideWithdrawClauses(on, contextAs('front-desk')))).toBe('beyond-role')
    expect(codeOf(decideWithdrawClauses({ version: 1, state: stateOf(saved(1)) }, contextAs('supervisor')))).toBe(
      'clauses-not-enabled',
    )
  })
})
