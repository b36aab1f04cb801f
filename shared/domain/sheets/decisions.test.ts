import { describe, expect, test } from 'vitest'
import { PAPER_SUFFIX } from '#shared/domain/commandNames.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  decideConfirmTemplate,
  decideEnableTemplate,
  decideIssue,
  decidePrint,
  decideVoidSheet,
  decideWithdrawTemplate,
  type IssueInput,
} from './decisions.ts'
import { nextNumber } from './numbers.ts'
import type { SheetState, TemplateMark, TemplateState } from './schema.ts'

const input: IssueInput<{ readonly code: 'unit-missing' }> = {
  form: 'owner-registration',
  templateVersion: 1,
  personId: 'p1',
  unitId: 'u1',
  blank: false,
  awaitsReturn: false,
  buildModel: (number, sheetId) => ok({ number, sheetId }),
}
const sheet: SheetState = {
  status: 'issued',
  phase: 'issued',
  form: 'owner-registration',
  number: 'A-DJ-00001',
  templateVersion: 1,
  blank: false,
  personId: 'p1',
  unitId: 'u1',
  prints: 0,
  issuedAt: '2026-11-21T02:12:00.000Z',
  textVersion: 0,
  awaitsReturn: false,
  returnedAt: '',
  returnedBy: '',
  box: '',
  filledAt: '',
  issuedBy: 'staff-front-desk',
}
const voided: SheetState = { ...sheet, status: 'void' }

describe('issuing', () => {
  test('takes the next number, carries it in the model and claims it', () => {
    const decided = decideIssue(input, { prefix: 'A', highest: 'A-DJ-00041' }, contextAs('front-desk'))
    expect(decided).toMatchObject({
      ok: true,
      value: {
        cmd: 'sheet.issue',
        sheetId: 'id-1',
        number: 'A-DJ-00042',
        items: [
          {
            ev: 'issued',
            id: 'id-1',
            claim: 'number/A-DJ-00042',
            data: { personId: 'p1', blank: false, model: '{"number":"A-DJ-00042","sheetId":"id-1"}' },
          },
        ],
      },
    })
  })

  test('a blank is reserved under its own command', () => {
    const decided = decideIssue({ ...input, blank: true }, { prefix: 'B', highest: undefined }, contextAs('cashier'))
    expect(decided).toMatchObject({ ok: true, value: { cmd: 'sheet.reserveBlank', number: 'B-DJ-00001' } })
  })

  test.each<[string, Role, string | null, string | undefined, string]>([
    ['a department without a desk', 'engineering', 'A', undefined, 'beyond-role'],
    ['a desk without a letter', 'front-desk', null, undefined, 'no-prefix'],
    ['a desk that used up its letter', 'front-desk', 'A', 'A-DJ-99999', 'numbers-used-up'],
  ])('is refused to %s', (_, role, prefix, highest, code) => {
    expect(codeOf(decideIssue(input, { prefix, highest }, contextAs(role)))).toBe(code)
  })

  test('is refused with what the model misses, and takes no number', () => {
    const buildModel = () => err({ code: 'unit-missing' } as const)
    const decided = decideIssue({ ...input, buildModel }, { prefix: 'A', highest: undefined }, contextAs('front-desk'))
    expect(codeOf(decided)).toBe('unit-missing')
  })
})

test.each([
  [undefined, 'A-DJ-00001'],
  ['A-DJ-00009', 'A-DJ-00010'],
  ['A-DJ-99998', 'A-DJ-99999'],
  ['B-DJ-00041', 'A-DJ-00001'],
])('after %s comes %s', (highest, number) => {
  expect(nextNumber('A', 'owner-registration', highest)).toEqual(ok(number))
})

describe('printing', () => {
  test('records every paper of the job in one change', () => {
    const papers = [
      { id: 's1', state: sheet },
      { id: 's2', state: sheet },
    ]
    expect(decidePrint(papers, 2, contextAs('front-desk'))).toMatchObject({
      ok: true,
      value: {
        cmd: 'sheet.print',
        items: [
          { id: 's1', ev: 'printed', data: { copies: 2 } },
          { id: 's2', ev: 'printed', data: { copies: 2 } },
        ],
      },
    })
  })

  test.each<[string, readonly SheetState[], number, Role, string]>([
    ['no paper', [], 1, 'front-desk', 'sheet-unknown'],
    ['a void paper among others', [sheet, voided], 1, 'front-desk', 'sheet-void'],
    ['no copy', [sheet], 0, 'front-desk', 'copies-invalid'],
    ['ten copies', [sheet], 10, 'front-desk', 'copies-invalid'],
    ['half a copy', [sheet], 1.5, 'front-desk', 'copies-invalid'],
    ['a department without a desk', [sheet], 1, 'security', 'beyond-role'],
  ])('is refused for %s', (_, states, copies, role, code) => {
    const papers = states.map((state, index) => ({ id: `s${index}`, state }))
    expect(codeOf(decidePrint(papers, copies, contextAs(role)))).toBe(code)
  })

  test.each([1, 9])('lets %i copies through', (copies) => {
    expect(decidePrint([{ id: 's1', state: sheet }], copies, contextAs('front-desk')).ok).toBe(true)
  })
})

describe('voiding', () => {
  test('keeps the reason, trimmed', () => {
    expect(decideVoidSheet('s1', sheet, '  写错了 ', contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { cmd: 'sheet.void', items: [{ ev: 'voided', data: { reason: '写错了' } }] },
    })
  })
  test.each<[string, SheetState, string, Role, string]>([
    ['the desk', sheet, '写错了', 'front-desk', 'beyond-role'],
    ['a paper that is void', voided, '写错了', 'supervisor', 'sheet-void'],
    ['a reason of spaces', sheet, ' 　', 'supervisor', 'reason-missing'],
  ])('is refused for %s', (_, state, reason, role, code) => {
    expect(codeOf(decideVoidSheet('s1', state, reason, contextAs(role)))).toBe(code)
  })
})

const paper: PaperDecision = { role: 'supervisor', name: '李总', paperDay: '2026-11-20' as Day, copyNo: '31' }
const mark: TemplateMark = {
  version: 1,
  by: 'staff-front-desk',
  at: '2026-11-21T02:12:00.000Z',
  onPaper: paper,
  confirmedBy: null,
  confirmedAt: null,
}
const stateOf = (...marks: TemplateMark[]): TemplateState => ({ enabledVersion: marks.at(-1)?.version ?? 0, marks })
const facts = { template: undefined, known: [1] }
const form = 'owner-registration'

describe('enabling a version', () => {
  test('by a leader at the screen', () => {
    expect(decideEnableTemplate(form, 1, facts, contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { cmd: 'template.enable', items: [{ id: form, ev: 'enabled', data: { version: 1 } }] },
    })
  })
  test('by the desk from a leader’s paper, marked', () => {
    expect(decideEnableTemplate(form, 1, { ...facts, paper }, contextAs('front-desk'))).toMatchObject({
      ok: true,
      value: { cmd: `template.enable${PAPER_SUFFIX}`, items: [{ data: { version: 1, onPaper: paper } }] },
    })
  })
  test.each<[string, number, object, Role, string]>([
    ['the desk without paper', 1, {}, 'front-desk', 'beyond-role'],
    ['a version nobody has', 2, {}, 'supervisor', 'version-unknown'],
    ['a version that is enabled', 1, { template: stateOf(mark) }, 'supervisor', 'version-enabled'],
    ['a clerk’s own paper', 1, { paper: { ...paper, role: 'front-desk' } }, 'front-desk', 'paper-role-cannot'],
    ['a paper of tomorrow', 1, { paper: { ...paper, paperDay: '2026-11-22' } }, 'front-desk', 'paper-in-future'],
    ['a paper without its number', 1, { paper: { ...paper, copyNo: ' ' } }, 'front-desk', 'paper-incomplete'],
    ['a department that enters papers', 1, { paper }, 'finance', 'beyond-role'],
  ])('is refused for %s', (_, version, more, role, code) => {
    expect(codeOf(decideEnableTemplate(form, version, { ...facts, ...more }, contextAs(role)))).toBe(code)
  })
})

describe('what follows on an enabled version', () => {
  const at = (template: TemplateState | undefined, version = 1) => ({ form, version, template }) as const

  test('a leader confirms what the desk entered from their paper', () => {
    expect(decideConfirmTemplate(at(stateOf(mark)), contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { cmd: 'template.confirm', items: [{ ev: 'confirmed', data: { version: 1 } }] },
    })
  })
  test.each<[string, TemplateState | undefined, Role, string]>([
    ['the desk', stateOf(mark), 'front-desk', 'beyond-role'],
    ['a version that is not enabled', undefined, 'supervisor', 'version-not-enabled'],
    ['one that was marked at the screen', stateOf({ ...mark, onPaper: null }), 'supervisor', 'nothing-to-confirm'],
    ['one that is confirmed', stateOf({ ...mark, confirmedBy: 'x' }), 'supervisor', 'nothing-to-confirm'],
    ['one’s own entry', stateOf({ ...mark, by: 'staff-supervisor' }), 'supervisor', 'own-entry'],
  ])('confirming is refused for %s', (_, template, role, code) => {
    expect(codeOf(decideConfirmTemplate(at(template), contextAs(role)))).toBe(code)
  })

  test('a leader withdraws it', () => {
    expect(decideWithdrawTemplate(at(stateOf(mark)), contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { cmd: 'template.withdraw', items: [{ ev: 'withdrawn', data: { version: 1 } }] },
    })
  })
  test.each<[string, TemplateState | undefined, Role, string]>([
    ['the desk', stateOf(mark), 'front-desk', 'beyond-role'],
    ['another version', stateOf({ ...mark, version: 2 }), 'supervisor', 'version-not-enabled'],
  ])('withdrawing is refused for %s', (_, template, role, code) => {
    expect(codeOf(decideWithdrawTemplate(at(template), contextAs(role)))).toBe(code)
  })
})
