/** Papers of the practice community: two signed and in their box, one late, one on its way, blanks for a power cut; letters in and out. */
import { commit } from '#renderer/db/commit.ts'
import { sheetContextOf } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { OWNER_REGISTRATION_VERSION } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { buildBlankOwnerRegistrationSheet } from '#shared/domain/owner-files/sheets.ts'
import { decideIssue, decidePrint } from '#shared/domain/sheets/decisions.ts'
import {
  decideAnswerLetter,
  decideFileLetter,
  decideForwardLetter,
  decideRegisterLetter,
  type LetterInput,
} from '#shared/domain/sheets/letterDecisions.ts'
import { numberStem } from '#shared/domain/sheets/numbers.ts'
import { decideReturn } from '#shared/domain/sheets/returns.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { addDays, type Day, type Instant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clockInZone, zonedInstant } from '#shared/kernel/zone.ts'

interface DemoPaper {
  /** Which of the community's people, by the order of their stays; absent on a blank. */
  readonly who?: number
  readonly daysAgo: number
  readonly minutes: number
  /** Box of the signed copy. */
  readonly box?: string
}

const PAPERS: readonly DemoPaper[] = [
  { who: 0, daysAgo: 12, minutes: 570, box: '登记 1 册' },
  { who: 1, daysAgo: 6, minutes: 940, box: '登记 1 册' },
  { who: 2, daysAgo: 5, minutes: 620 },
  { who: 3, daysAgo: 1, minutes: 1000 },
  { daysAgo: 1, minutes: 490 },
  { daysAgo: 1, minutes: 490 },
]

type DemoLetter = Pick<LetterInput, 'direction' | 'title' | 'party' | 'number'> & {
  readonly daysAgo: number
  readonly answerIn?: number
  readonly to?: string
  readonly answered?: true
  readonly box?: string
}

const LETTERS: readonly DemoLetter[] = [
  {
    direction: 'in',
    title: '关于开展消防通道检查的通知',
    party: '街道办',
    number: '街安〔2026〕18 号',
    daysAgo: 9,
    answerIn: 5,
    to: '工程部',
    answered: true,
    box: '来文 3 册',
  },
  {
    direction: 'in',
    title: '关于二次供水水箱清洗的函',
    party: '自来水公司',
    number: '供水函 112',
    daysAgo: 6,
    answerIn: 5,
    to: '工程部',
  },
  { direction: 'in', title: '停电检修告知', party: '供电所', number: '', daysAgo: 2, answerIn: 4 },
  {
    direction: 'out',
    title: '装修噪声整改通知',
    party: '施工队',
    number: '整改 2026-031',
    daysAgo: 3,
    box: '发文 2 册',
  },
]

/** Fills the practice community; people and units come from the owner files, which are filled before. */
export async function addDemoPapers(store: Store): Promise<void> {
  const [first] = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const actor = { id: first?.id ?? 'practice', role: first?.v.role ?? 'front-desk' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  await fileOlder(store, signature)
  const stays = await store.db.stays.orderBy('id').toArray()
  for (const paper of PAPERS) {
    const stay = paper.who === undefined ? undefined : stays[paper.who]?.v
    if (paper.who !== undefined && stay === undefined) continue
    await addPaper(store, signature, { paper, personId: stay?.personId ?? null, unitId: stay?.unitId ?? null })
  }
  for (const letter of LETTERS) await addLetter(store, signature, letter)
}

/** Papers of the other modules come back within these days; what is younger still waits for its signature. */
const BACK_WITHIN_DAYS = 3

/** Lays what was issued longer ago into a binder of its month, two days after it was issued. */
async function fileOlder(store: Store, signature: Signature): Promise<void> {
  const before = instantOf(store, { daysAgo: BACK_WITHIN_DAYS, minutes: 0 })
  const index = store.db.sheets.where('[v.phase+v.issuedAt]')
  const waiting = await index.between(['waiting', ''], ['waiting', before]).toArray()
  for (const { id, v: state } of waiting) {
    const issuedDay = store.dayOf(Date.parse(state.issuedAt))
    const box = `${Number(issuedDay.slice(5, 7))} 月册`
    const backAt = zonedInstant(addDays(issuedDay, 2), 600, store.zone())
    await commit(store, signature, (context) => {
      const decided = decideReturn({ id, state }, box, context)
      return decided.ok ? ok({ ...decided.value, at: backAt }) : decided
    })
  }
}

interface PaperOf {
  readonly paper: DemoPaper
  readonly personId: string | null
  readonly unitId: string | null
}

async function addPaper(store: Store, signature: Signature, { paper, personId, unitId }: PaperOf): Promise<void> {
  const at = instantOf(store, paper)
  const blank = paper.who === undefined
  const issued = await commit(store, signature, async (context) => {
    const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? null
    const stem = numberStem(prefix ?? '', 'owner-registration')
    const highest = (await store.db.sheets.where('v.number').startsWith(stem).last())?.v.number
    const recordId = context.newId()
    const named = await headOf(store, { personId, unitId, at })
    const sheetContext = await sheetContextOf(
      { store, signature },
      { recordId, number: null, form: 'owner-registration' },
    )
    const decided = decideIssue(
      {
        form: 'owner-registration',
        templateVersion: OWNER_REGISTRATION_VERSION,
        ...{ personId, unitId, blank },
        awaitsReturn: true,
        buildModel: (number) => {
          const model = buildBlankOwnerRegistrationSheet(sheetContext)
          const frame = {
            ...model.frame,
            ...(blank ? {} : { ...named, operator: sheetContext.operator }),
            serialNumber: number,
            serialMark: '',
          }
          return ok({ ...model, frame } as unknown as JsonObject)
        },
      },
      { prefix, highest },
      { ...context, newId: () => recordId },
    )
    return decided.ok ? ok({ ...decided.value, at }) : decided
  })
  if (!issued.ok) return
  const { sheetId } = issued.value.draft
  const rowOf = async () => (await store.db.sheets.get(sheetId))?.v
  await commit(store, signature, async (context) => {
    const state = await rowOf()
    const decided = decidePrint(state ? [{ id: sheetId, state }] : [], 1, context)
    return decided.ok ? ok({ ...decided.value, at }) : decided
  })
  const { box, daysAgo } = paper
  if (box === undefined) return
  const backAt = instantOf(store, { daysAgo: daysAgo - 1, minutes: 600 })
  await commit(store, signature, async (context): Promise<Result<ChangeDraft, Refusal<string>>> => {
    const state = await rowOf()
    if (!state) return err({ code: 'sheet-unknown' })
    const decided = decideReturn({ id: sheetId, state }, box, context)
    return decided.ok ? ok({ ...decided.value, at: backAt }) : decided
  })
}

async function headOf(store: Store, { personId, unitId, at }: Omit<PaperOf, 'paper'> & { readonly at: Instant }) {
  const unit = (await store.db.units.get(unitId ?? ''))?.v.code ?? ''
  const owner = (await store.db.people.get(personId ?? ''))?.v.name ?? ''
  const ms = Date.parse(at)
  return { unit, owner, dateTime: formatMoment({ day: store.dayOf(ms), time: clockInZone(ms, store.zone()) }) }
}

async function addLetter(store: Store, signature: Signature, letter: DemoLetter): Promise<void> {
  const { daysAgo, answerIn, to, answered, box, direction, title, party, number } = letter
  const day = addDays(store.dayOf(store.clock.nowMs()), -daysAgo)
  const at = instantOf(store, { daysAgo, minutes: 540 })
  const made = await commit(store, signature, (context) => {
    const answerBy = answerIn === undefined ? null : addDays(day, answerIn)
    const input = { direction, title, party, number, day, answerBy, copies: 1, personId: null, unitId: null }
    const decided = decideRegisterLetter(input, context)
    return decided.ok ? ok({ ...decided.value, at }) : decided
  })
  if (!made.ok) return
  const id = made.value.draft.letterId
  const told = (decide: (letter: LetterOf, context: ContextOf) => ReturnType<typeof decideAnswerLetter>) =>
    commit(store, signature, async (context) => {
      const row = await store.db.letters.get(id)
      return row ? decide({ id, state: row.v }, context) : err({ code: 'letter-unknown' as const })
    })
  if (to !== undefined) await told((one, context) => decideForwardLetter(one, to, context))
  if (answered) await told(decideAnswerLetter)
  if (box !== undefined) await told((one, context) => decideFileLetter(one, box, context))
}

type LetterOf = Parameters<typeof decideAnswerLetter>[0]
type ContextOf = Parameters<typeof decideAnswerLetter>[1]

function instantOf(store: Store, { daysAgo, minutes }: Pick<DemoPaper, 'daysAgo' | 'minutes'>): Instant {
  const day: Day = addDays(store.dayOf(store.clock.nowMs()), -daysAgo)
  return zonedInstant(day, minutes, store.zone())
}
