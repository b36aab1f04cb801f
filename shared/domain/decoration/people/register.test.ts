// The registers of decoration: who is kept, who is refused, and when what identifies a worker goes.
import { describe, expect, test } from 'vitest'
import type { Role } from '#shared/domain/roles.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  type ContractorInput,
  contractorPapersEnding,
  decideBar,
  decideLiftBar,
  decideSaveContractor,
} from './contractors.ts'
import { decideEraseIdentity, identityDueOn, type PastPass } from './identityErasing.ts'
import { decideSaveWorker, needsCertificate, type WorkerInput, workerGaps } from './workers.ts'

const company: ContractorInput = {
  kind: 'company',
  name: '宏远装饰',
  licenceNo: '',
  licenceUntil: '',
  qualificationNo: '',
  qualificationGrade: '二级',
  qualificationUntil: '2027-05-01',
  principal: '赵工',
  phone: '13812345678',
  remark: '',
}
const worker: WorkerInput = {
  name: '李大勇',
  gender: 'male',
  trade: '木工',
  contractorId: 'contractor-1',
  phone: '',
  idLast4: '',
  certificateNo: '',
  certificateUntil: '',
  remark: '',
  idNumber: '11010519491231002x',
  photo: '',
  copy: '',
  copyPlace: '',
}
const noOthers = { others: [] }
const nobody = { sameNumber: [] }

describe('a contractor', () => {
  test('is kept as it was typed, normalised, and is not barred by being kept', () => {
    const typed = { ...company, name: ' 宏远　装饰 ', licenceNo: 'abc' }
    expect(decideSaveContractor(typed, noOthers, contextAs('front-desk'))).toMatchObject({
      ok: true,
      value: { items: [{ e: 'contractor', id: 'id-1', values: { name: '宏远装饰', licenceNo: 'ABC' } }] },
    })
  })
  test.each<[string, Partial<ContractorInput>, Role, string]>([
    ['no name', { name: ' ' }, 'front-desk', 'name-missing'],
    ['a name the register has', { name: '老王装修' }, 'front-desk', 'contractor-twice'],
    ['a kind that is none', { kind: 'shop' }, 'front-desk', 'kind-unknown'],
    ['a credit code whose check sign is wrong', { licenceNo: '91330106MA2CH10K61' }, 'front-desk', 'licence-check'],
    ['a telephone that is none', { phone: '1381234567' }, 'front-desk', 'phone-invalid'],
    ['a day that is none', { qualificationUntil: '2027-02-30' }, 'front-desk', 'day-invalid'],
    ['121 characters of remark', { remark: '装'.repeat(121) }, 'front-desk', 'text-too-long'],
    ['the gate’s role', {}, 'security', 'beyond-role'],
  ])('is refused with %s', (_, changed, role, code) => {
    const decided = decideSaveContractor({ ...company, ...changed }, { others: ['老王装修'] }, contextAs(role))
    expect(codeOf(decided)).toBe(code)
  })
  test('that is mended is written only where something changed', () => {
    const opened = { id: 'c', seen: {}, before: { ...company } }
    const decided = decideSaveContractor(
      { ...company, phone: '13900001111' },
      { opened, others: [] },
      contextAs('cashier'),
    )
    expect(decided).toMatchObject({ ok: true, value: { items: [{ id: 'c', values: { phone: '13900001111' } }] } })
    expect(decided.ok && Object.keys((decided.value.items[0] as { values: object }).values)).toEqual(['phone'])
  })
  test('shows the papers that end, the first first', () => {
    const papers = { licenceUntil: '2026-12-31', qualificationUntil: '2026-12-01' }
    expect(contractorPapersEnding(papers, '2026-12-31').map(({ paper }) => paper)).toEqual(['qualification', 'licence'])
    expect(contractorPapersEnding(papers, '2026-11-30')).toEqual([])
    expect(contractorPapersEnding({ licenceUntil: '', qualificationUntil: '' }, '2030-01-01')).toEqual([])
  })
})

describe('barring', () => {
  test.each<[string, string | undefined, string, Role, string | undefined]>([
    ['by a leader with a reason', '', '偷窃', 'supervisor', undefined],
    ['by the desk', '', '偷窃', 'front-desk', 'beyond-role'],
    ['without a reason', '', ' ', 'supervisor', 'why-missing'],
    ['a second time', '2026-01-01', '偷窃', 'supervisor', 'barred-already'],
    ['nobody', undefined, '偷窃', 'supervisor', 'unknown'],
  ])('%s', (_, barredOn, why, role, code) => {
    expect(codeOf(decideBar({ e: 'worker', id: 'w', barredOn }, why, contextAs(role)))).toBe(code)
  })
  test.each<[string, Role, string | undefined]>([
    ['2026-01-01', 'supervisor', undefined],
    ['', 'supervisor', 'not-barred'],
    ['2026-01-01', 'front-desk', 'beyond-role'],
  ])('is lifted from "%s" by %s: %s', (barredOn, role, code) => {
    expect(codeOf(decideLiftBar({ e: 'contractor', id: 'c', barredOn }, contextAs(role)))).toBe(code)
  })
})

describe('a worker', () => {
  test('is kept with the last four; the number goes into a record of its own', () => {
    const decided = decideSaveWorker(worker, nobody, contextAs('front-desk'))
    expect(decided).toMatchObject({
      ok: true,
      value: {
        items: [
          { e: 'worker', values: { name: '李大勇', idLast4: '002X' } },
          { e: 'workerIdentity', values: { idNumber: '11010519491231002X' } },
        ],
      },
    })
    const [first, second] = decided.ok ? decided.value.items : []
    expect(first?.id, 'a key of its own, which can be erased alone').not.toBe(second?.id)
    expect(JSON.stringify(first)).not.toContain('110105')
  })
  test('with the last four alone has no second record', () => {
    const decided = decideSaveWorker({ ...worker, idNumber: '', idLast4: '002x' }, nobody, contextAs('front-desk'))
    expect(decided.ok && decided.value.items).toHaveLength(1)
    expect(decided).toMatchObject({ value: { items: [{ values: { idLast4: '002X' } }] } })
  })
  test.each<[string, Partial<WorkerInput>, string | undefined]>([
    ['no name', { name: '' }, 'name-missing'],
    ['a number whose check sign is wrong', { idNumber: '110105194912310021' }, 'id-number-invalid'],
    ['a number that is too short', { idNumber: '1234' }, 'id-number-invalid'],
    ['a passport', { idNumber: 'E12345678' }, undefined],
    ['three signs for the last four', { idNumber: '', idLast4: '12X' }, 'id-last4-invalid'],
    ['a telephone that is none', { phone: '1' }, 'phone-invalid'],
    ['a day that is none', { certificateUntil: '2026-13-01' }, 'day-invalid'],
    ['a remark of 121 characters', { remark: '焊'.repeat(121) }, 'text-too-long'],
  ])('%s', (_, changed, code) => {
    expect(codeOf(decideSaveWorker({ ...worker, ...changed }, nobody, contextAs('front-desk')))).toBe(code)
  })
  test('whose number somebody else has is refused; their own does not stand in their way', () => {
    const opened = { id: 'w', seen: {}, before: {} }
    expect(codeOf(decideSaveWorker(worker, { sameNumber: ['x'] }, contextAs('front-desk')))).toBe('worker-twice')
    expect(codeOf(decideSaveWorker(worker, { opened, sameNumber: ['w'] }, contextAs('front-desk')))).toBeUndefined()
  })
  test.each([
    ['焊工', true],
    ['水电工', true],
    ['电工', true],
    ['木工', false],
    ['', false],
  ])('of trade "%s" needs a certificate: %s', (trade, needs) => {
    expect(needsCertificate(trade)).toBe(needs)
  })
  const ready = { idLast4: '002X', trade: '木工', certificateNo: '', certificateUntil: '', barredOn: '' }
  test.each<[string, Partial<typeof ready>, string, readonly string[]]>([
    ['who is ready', {}, '', []],
    ['without a number', { idLast4: '' }, '', ['id-missing']],
    ['a welder without a certificate', { trade: '焊工' }, '', ['certificate-missing']],
    [
      'a welder on the certificate’s last day',
      { trade: '焊工', certificateNo: 'T1', certificateUntil: '2026-11-21' },
      '',
      [],
    ],
    [
      'a welder the day after',
      { trade: '焊工', certificateNo: 'T1', certificateUntil: '2026-11-20' },
      '',
      ['certificate-expired'],
    ],
    ['who is barred', { barredOn: '2026-01-01' }, '', ['worker-barred']],
    ['of a barred contractor', {}, '2026-01-01', ['contractor-barred']],
  ])('%s', (_, changed, contractorBarredOn, gaps) => {
    expect(workerGaps({ ...ready, ...changed }, { today: '2026-11-21', contractorBarredOn })).toEqual(gaps)
  })
})

describe('what identifies a worker', () => {
  const back: PastPass = { status: 'returned', endedOn: '2026-03-31', settledOn: '2026-04-02' }
  const lost: PastPass = { status: 'lost', endedOn: '2026-05-10', settledOn: '2026-05-10' }
  test.each<[string, readonly PastPass[], number, string | undefined]>([
    ['six months after the deposit', [back], 6, '2026-10-02'],
    ['after the last of several passes', [back, lost], 6, '2026-11-10'],
    ['never while one is out', [back, { status: 'valid', endedOn: '', settledOn: '' }], 6, undefined],
    ['never while a deposit is held', [{ ...back, settledOn: '' }], 6, undefined],
    ['after the identity was kept where there was no pass', [], 6, '2026-07-15'],
    ['in a shorter month at its end', [{ ...back, settledOn: '2026-08-31' }], 1, '2026-09-30'],
  ])('is due %s', (_, passes, months, due) => {
    expect(identityDueOn(passes, months, '2026-01-15')).toBe(due)
  })
  test.each<[string, readonly string[], readonly PastPass[], Role, string | undefined]>([
    ['by a leader', ['i'], [back], 'supervisor', undefined],
    ['by the desk', ['i'], [back], 'front-desk', 'beyond-role'],
    ['where there is nothing', [], [back], 'supervisor', 'identity-none'],
    ['while a pass is out', ['i'], [{ ...back, status: 'valid' }], 'supervisor', 'passes-out'],
    ['while a deposit is held', ['i'], [{ ...back, settledOn: '' }], 'supervisor', 'deposit-held'],
  ])('is erased %s', (_, identityIds, passes, role, code) => {
    expect(codeOf(decideEraseIdentity({ identityIds, passes }, contextAs(role)))).toBe(code)
  })
})
