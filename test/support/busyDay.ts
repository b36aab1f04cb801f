// A day on which every act of the reception is done once, with people's words in every field that takes words.
import type { Desk } from '#renderer/db/deskContext.ts'
import { arrive, arriveKnown, leave, planVisit } from '#renderer/features/desk-visits/commands.ts'
import * as items from '#renderer/features/items/commands.ts'
import { addThings, extendLoan, lendThing, loseLoan, returnLoan } from '#renderer/features/loans/commands.ts'
import { postNotice, prolongNotice, takeDownNotice } from '#renderer/features/notices/commands.ts'
import { savePhrase } from '#renderer/features/phrases/commands.ts'
import { issueRelease, passSlip, reconcileSlip, refuseSlip } from '#renderer/features/releases/commands.ts'
import { actOnLetter, registerLetter } from '#renderer/features/sheets/commandsLetters.ts'
import type { ReleaseInput } from '#shared/domain/releases/decisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { at, CALL, REPAIR } from './items.ts'

/** Words that may stand readable nowhere in what travels: people, their numbers, and what they said. */
export const SECRETS = [
  '李建国',
  '13912345678',
  '漏水',
  '先生说',
  '赵师傅',
  '粤B12345',
  '红木',
  '周女士',
  '家事',
] as const

export const RELEASE: ReleaseInput = {
  unitId: null,
  personId: null,
  applicant: 'tenant',
  applicantName: '李建国',
  authorisation: 'phone',
  ownerName: '周女士',
  paperPlace: '',
  callNumber: '13912345678',
  callAt: '2026-11-21T02:00:00.000Z',
  verifier: '张敏',
  carrierName: '赵师傅',
  carrierIdLast4: '1234',
  plate: '粤B12345',
  goods: [{ name: '红木椅', count: 4, unit: '把', feature: '' }],
  reason: '李建国搬家',
  replaces: null,
  day: '2026-11-21',
}
const STRANGER = { personId: null, staffId: null, unitId: null, name: '李建国', phone: '13912345678', idLast4: '' }

type Done = { readonly ok: boolean; readonly error?: { readonly code: string }; readonly value?: unknown }

/** The value of what was done, or a failing test that names the refusal. */
export function done<Value>(result: { readonly ok: true; readonly value: Value } | Done): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify((result as Done).error)}`)
  return (result as { readonly value: Value }).value
}

/** Who the day is about; nobody on file without it. */
export interface Whose {
  readonly personId: string | null
  readonly unitId: string | null
}

const NOBODY: Whose = { personId: null, unitId: null }

/** One item and all that may be done with it; gives its id. */
export async function itemDay(desk: Desk, { personId, unitId }: Whose = NOBODY): Promise<string> {
  const contact = personId === null ? { contactName: '李建国' } : {}
  const matter = { ...REPAIR, matter: '李先生说漏水', attend: true }
  const call = { ...CALL, personId, unitId, contactPhone: '13912345678', ...contact, items: [matter] }
  const id = done(await items.registerCall(desk, call)).draft.itemIds[0] ?? ''
  const why = '李先生说家事'
  done(await items.exceptAttendance(desk, id, { until: at('12:00'), reason: why }))
  done(await items.noteItem(desk, id, { text: why, told: true, waitsForOwner: true }))
  done(await items.promiseItem(desk, id, { due: at('17:00'), reason: why }))
  done(await items.postponeItem(desk, id, { due: at('18:00', 1), reason: why }))
  done(await items.handItem(desk, id, { toStaffId: 'staff-li', reason: why }))
  done(await items.attendItem(desk, id))
  done(await items.finishItem(desk, id, { result: why, explainedBy: '张敏', confirmation: 'phone' }))
  done(await items.reopenItem(desk, id, why))
  return id
}

/** A slip that passes and one that is sent back. */
export async function releaseDay(desk: Desk, whose: Whose = NOBODY): Promise<readonly string[]> {
  const gate = { guard: '孙班长', what: '' }
  for (let index = 0; index < 2; index += 1) done(await issueRelease(desk, { ...RELEASE, ...whose }))
  const [first = '', second = ''] = (await desk.store.db.releases.orderBy('v.number').toArray())
    .slice(-2)
    .map(({ id }) => id)
  done(await passSlip(desk, first, gate))
  done(await reconcileSlip(desk, first, { matches: false, what: '少了一把红木椅' }))
  done(await refuseSlip(desk, second, { ...gate, what: '多了一把红木椅，赵师傅不认' }))
  return [first, second]
}

/** Three things: one comes back damaged, one is lost, one stays out longer. */
export async function loanDay(desk: Desk, { personId, unitId }: Whose = NOBODY): Promise<readonly string[]> {
  const thing = {
    kind: 'trolley',
    labels: '平板车 1-3',
    slot: '',
    unitId: null,
    feeFen: 0,
    depositFen: 0,
    due: 'same-day',
  } as const
  done(await addThings(desk, thing))
  const things = (await desk.store.db.loanThings.toArray()).map(({ id }) => id)
  const borrower = personId === null ? STRANGER : { ...STRANGER, name: '', phone: '', personId, unitId }
  const loans: string[] = []
  for (const thingId of things) loans.push(done(await lendThing(desk, { thingId, borrower })).loanId)
  const [a = '', b = '', c = ''] = loans
  const paid = { feePaidFen: 0, depositBackFen: 0 }
  done(await returnLoan(desk, a, { ...paid, damaged: true, remark: '李建国的邻居赵师傅送回' }))
  done(await loseLoan(desk, b, { ...paid, remark: '李建国说丢了' }))
  done(await extendLoan(desk, c, { day: '2026-11-23' as Day, reason: '李建国家事' }))
  return loans
}

/** Who came, announced and not; letters, notices and phrases, which name nobody but the letters. */
export async function deskDay(desk: Desk, { personId, unitId }: Whose = NOBODY): Promise<void> {
  const typed = {
    purpose: 'visitor',
    personId: null,
    name: '李建国',
    unitCode: '',
    host: '周女士',
    plate: '粤B12345',
  } as const
  const visit = done(await arrive(desk, typed)).draft.visitId
  done(await leave(desk, visit))
  done(await planVisit(desk, { ...typed, name: '赵师傅' }, { day: '2026-11-22', time: '' }))
  if (personId !== null) done(await arriveKnown(desk, personId))
  const letter = {
    direction: 'in',
    day: '2026-11-21',
    title: '李建国来信',
    party: '李建国',
    number: '',
    copies: 1,
    answerBy: null,
  } as const
  const letterId = done(await registerLetter(desk, { ...letter, personId, unitId })).draft.letterId
  done(await actOnLetter(desk, letterId, { kind: 'forward', to: '工程部' }))
  done(await actOnLetter(desk, letterId, { kind: 'answer' }))
  done(await actOnLetter(desk, letterId, { kind: 'file', box: 'B-1' }))
  const notice = {
    title: '停水通知',
    text: '',
    places: ['1#大堂', '2#大堂'],
    fromDay: '2026-11-21' as Day,
    untilDay: '2026-11-22' as Day,
    keep: true,
  }
  done(await postNotice(desk, notice))
  const noticeId = (await desk.store.db.notices.toArray())[0]?.id ?? ''
  done(await prolongNotice(desk, noticeId, '2026-11-25' as Day))
  done(await takeDownNotice(desk, noticeId, { places: ['1#大堂'], box: '' }))
  done(await savePhrase(desk, { id: null, kind: 'greeting', text: '早上好，新湾花园' }))
}
