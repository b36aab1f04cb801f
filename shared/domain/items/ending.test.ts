import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import { at, itemContext, itemEvent, itemOf, LI, RULES, ZHOU } from '#test/support/items.ts'
import { decideConfirmTold, decideFinish, decideReopen, decideVisitBack } from './ending.ts'
import { decideAnswer, decideAssign, decideHand, decideNote } from './handling.ts'
import { decideCorrectItem, decideTakeBackItem, decideVoidItem } from './mending.ts'

const facts = (context: Partial<DecisionContext> = {}) => ({ rules: RULES, context: itemContext(context) })
const registered = itemEvent('registered', 1)
const WINDOW = { visitBackFrom: '2026-11-24', visitBackTo: '2026-11-26', visitBackAt: at('00:00', 3) }
const OPEN = itemOf(registered)
const DONE = itemOf(registered, itemEvent('done', 2, { data: WINDOW, actor: LI }))
const GONE = itemOf()
const LEADER = { actor: ZHOU, session: 'zhou' }
const errorOf = (decided: { readonly ok: boolean; readonly error?: unknown }) => decided.error

describe('finishing (handbook R19)', () => {
  const ending = { result: '换了阀门', explainedBy: '郑师傅', confirmation: 'phone' }
  test('keeps who explained it and how the resident confirmed, under the resident’s key', () => {
    expect(decideFinish(OPEN, ending, facts())).toMatchObject({
      value: {
        cmd: 'item.finish',
        items: [{ ev: 'done', data: { ...ending, personId: 'p1', visitBackFrom: '2026-11-24' } }],
      },
    })
  })
  test.each<[string, object, object]>([
    ['without a result', { result: ' ' }, { code: 'text-missing', field: 'result' }],
    ['without who explained it', { explainedBy: '' }, { code: 'text-missing', field: 'explainedBy' }],
    ['without how they confirmed', { confirmation: 'nodded' }, { code: 'confirmation-missing', field: 'confirmation' }],
  ])('%s is refused', (_, typed, error) => {
    expect(errorOf(decideFinish(OPEN, { ...ending, ...typed }, facts()))).toEqual(error)
  })
  test('twice is refused, and so is what was taken back', () => {
    expect(errorOf(decideFinish(DONE, ending, facts()))).toEqual({ code: 'item-closed' })
    expect(errorOf(decideFinish(GONE, ending, facts()))).toEqual({ code: 'item-gone' })
  })
})

describe('what a project calls its kinds (handbook R112, 2.16)', () => {
  const rules = { ...RULES, complaintKinds: ['不满'], repairKinds: ['维修'] }
  const ending = { result: '已处理', explainedBy: '张敏', confirmation: 'phone' }
  test.each<[string, string, object]>([
    ['a complaint under its new name', '不满', { visitBackTo: '2026-11-24', visitBackBasis: { meaning: 'complaint' } }],
    ['a repair under its new name', '维修', { visitBackTo: '2026-11-26', visitBackBasis: { meaning: 'service' } }],
  ])('%s is visited back, and says what it was taken for', (_, kind, data) => {
    const item = itemOf(itemEvent('registered', 1, { data: { kind } }))
    expect(decideFinish(item, ending, { rules, context: itemContext() })).toMatchObject({
      value: { items: [{ data }] },
    })
  })
  test('a kind that only has the name of the handbook is not', () => {
    const decided = decideFinish(OPEN, ending, { rules, context: itemContext() })
    expect(decided.ok && decided.value.items[0]).not.toHaveProperty('data.visitBackFrom')
  })
})

describe('telling the first receiver (handbook R17)', () => {
  test.each<[string, Partial<DecisionContext>]>([
    ['the first receiver', {}],
    ['a leader, for one who is away', LEADER],
  ])('%s confirms', (_, context) => {
    expect(decideConfirmTold(DONE, itemContext(context))).toMatchObject({ value: { items: [{ ev: 'receiver-told' }] } })
  })
  test('a colleague does not, and nobody twice', () => {
    expect(errorOf(decideConfirmTold(DONE, itemContext({ actor: LI })))).toEqual({ code: 'not-first-receiver' })
    expect(errorOf(decideConfirmTold(OPEN, itemContext()))).toEqual({ code: 'nothing-to-tell' })
  })
})

describe('visiting back (handbook R148)', () => {
  test.each(['satisfied', 'fair', 'no-answer', 'refused'])('%s is noted', (outcome) => {
    const decided = decideVisitBack(DONE, { outcome, answer: '' }, facts())
    expect(decided).toMatchObject({ value: { items: [{ ev: 'visited-back', data: { outcome, answer: '' } }] } })
    expect(decided.ok && decided.value.items[0]).not.toHaveProperty('data.due')
  })
  test('dissatisfied opens it again with a new promise', () => {
    expect(decideVisitBack(DONE, { outcome: 'dissatisfied', answer: '还在漏' }, facts())).toMatchObject({
      value: { items: [{ data: { outcome: 'dissatisfied', due: at('18:00', 1) } }] },
    })
  })
  test.each<[string, ReturnType<typeof itemOf>, object, object]>([
    ['of an open item', OPEN, {}, { code: 'no-visit-back' }],
    ['without an outcome', DONE, { outcome: '' }, { code: 'outcome-missing', field: 'outcome' }],
    ['dissatisfied without a word', DONE, { outcome: 'dissatisfied' }, { code: 'text-missing', field: 'answer' }],
  ])('%s is refused', (...[, item, typed, error]) => {
    expect(errorOf(decideVisitBack(item, { outcome: 'fair', answer: '', ...typed }, facts()))).toEqual(error)
  })
  test('what is finished is reopened with a reason, what is open is not', () => {
    expect(decideReopen(DONE, '又漏了', facts())).toMatchObject({
      value: { items: [{ ev: 'reopened', data: { due: at('18:00', 1) } }] },
    })
    expect(errorOf(decideReopen(DONE, ' ', facts()))).toEqual({ code: 'text-missing', field: 'reason' })
    expect(errorOf(decideReopen(OPEN, '又漏了', facts()))).toEqual({ code: 'still-open' })
  })
})

describe('handling', () => {
  const note = { text: '下午上门', told: true, waitsForOwner: false }
  test('a progress reply is noted of a finished item too', () => {
    expect(decideNote(OPEN, note, itemContext())).toMatchObject({ value: { items: [{ data: { told: true } }] } })
    expect(decideNote(DONE, note, itemContext()).ok).toBe(true)
    expect(errorOf(decideNote(OPEN, { ...note, text: '' }, itemContext()))).toEqual({
      code: 'text-missing',
      field: 'text',
    })
  })
  test('a matter goes to a department with its slip', () => {
    const input = { department: '工程部', officerId: 'staff-zheng', sheetId: 's1' }
    expect(decideAssign(OPEN, input, itemContext())).toMatchObject({
      value: { items: [{ ev: 'assigned', data: input }] },
    })
    expect(errorOf(decideAssign(DONE, input, itemContext()))).toEqual({ code: 'item-closed' })
  })
  test('it is handed to a colleague, never to who has it', () => {
    expect(decideHand(OPEN, { toStaffId: LI.id, reason: '' }, itemContext())).toMatchObject({
      value: { items: [{ ev: 'handed', data: { toStaffId: LI.id, fromStaffId: 'staff-zhang' } }] },
    })
    expect(errorOf(decideHand(OPEN, { toStaffId: 'staff-zhang', reason: '' }, itemContext()))).toMatchObject({
      code: 'same-colleague',
    })
    expect(errorOf(decideHand(OPEN, { toStaffId: '', reason: '' }, itemContext()))).toMatchObject({
      code: 'colleague-missing',
    })
  })

  const paper: PaperDecision = { role: 'engineering', name: '郑师傅', paperDay: '2026-11-21' as Day, copyNo: '3' }
  test('the department’s answer is entered from its signed slip (handbook D19)', () => {
    expect(decideAnswer(OPEN, { text: '明早换', paper }, itemContext())).toMatchObject({
      value: {
        cmd: 'item.answer:paper',
        items: [{ ev: 'answered', data: { text: '明早换', onPaper: { name: '郑师傅' } } }],
      },
    })
    expect(decideAnswer(OPEN, { text: '明早换' }, itemContext({ actor: { id: 'z', role: 'engineering' } })).ok).toBe(
      true,
    )
  })
  test.each<[string, object, Partial<DecisionContext>, object]>([
    ['without the paper, by the desk', { paper: undefined }, {}, { code: 'beyond-role' }],
    ['from half a paper', { paper: { ...paper, copyNo: '' } }, {}, { code: 'paper-incomplete', field: 'copyNo' }],
    [
      'signed by somebody who cannot answer',
      { paper: { ...paper, role: 'cashier' } },
      {},
      { code: 'paper-role-cannot' },
    ],
    ['by a guard', {}, { actor: { id: 'g', role: 'security' } }, { code: 'beyond-role' }],
  ])('its answer %s is refused', (...[, typed, context, error]) => {
    expect(errorOf(decideAnswer(OPEN, { text: '明早换', paper, ...typed }, itemContext(context)))).toMatchObject(error)
  })
})

describe('mending', () => {
  const mended = { kind: '报修', matter: '卫生间漏水', place: '', contactName: '', contactPhone: '', unitId: 'u1' }
  test('更正 carries what changed, under the resident’s key', () => {
    expect(decideCorrectItem(OPEN, mended, itemContext())).toMatchObject({
      value: { cmd: 'item.correct', items: [{ ev: 'correct', data: { matter: '卫生间漏水', personId: 'p1' } }] },
    })
  })
  test.each<[string, object, Partial<DecisionContext>, string]>([
    ['a colleague’s slip', {}, { actor: LI }, 'not-own-slip'],
    ['one’s own of another shift', {}, { session: 'evening' }, 'other-session'],
    ['nothing', { matter: '厨房水管漏水' }, {}, 'nothing-to-correct'],
    ['away the words', { matter: '' }, {}, 'text-missing'],
  ])('%s is refused', (...[, typed, context, code]) => {
    expect(errorOf(decideCorrectItem(OPEN, { ...mended, ...typed }, itemContext(context)))).toMatchObject({ code })
  })
  test('away everybody whose matter it was is refused, but not of a patrol’s find', () => {
    const nobodys = (channel: string) =>
      itemOf(itemEvent('registered', 1, { data: { channel, personId: null, unitId: null, contactName: '王' } }))
    const none = { ...mended, unitId: null }
    expect(errorOf(decideCorrectItem(nobodys('call'), none, itemContext()))).toMatchObject({ code: 'who-missing' })
    expect(decideCorrectItem(nobodys('patrol'), none, itemContext())).toMatchObject({ ok: true })
  })
  test('the last step is taken back by who took it; the whole item by a leader with a reason', () => {
    expect(decideTakeBackItem(OPEN, '', itemContext())).toMatchObject({ value: { cmd: 'item.undo' } })
    expect(errorOf(decideTakeBackItem(DONE, '', itemContext()))).toMatchObject({ code: 'not-voidable' })
    expect(decideVoidItem(DONE, '重复登记', itemContext(LEADER))).toMatchObject({
      value: { cmd: 'item.void', items: [{ ev: 'void', refs: [registered.dot], data: { reason: '重复登记' } }] },
    })
    expect(errorOf(decideVoidItem(DONE, ' ', itemContext(LEADER)))).toMatchObject({ code: 'reason-missing' })
    expect(errorOf(decideVoidItem(OPEN, '重复', itemContext()))).toEqual({ code: 'beyond-role' })
  })
})
