/** 许可证 of a case: issued by its guard, extended, lost, given back, taken back by a leader (handbook 2.6, 3.6, D2). */

import { type CaseFacts, caseEvent, isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { PermitGap } from '#shared/domain/decoration/cases/permitGaps.ts'
import { permitClaim } from '#shared/domain/decoration/ids.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { extendableTo, type PassFacts, passItem } from './passes.ts'

/** What is asked for on 发证; days `YYYY-MM-DD`. */
export interface PermitInput {
  readonly from: string
  readonly to: string
  /** 许可内容与范围. */
  readonly scope: string
}

/** Why nothing happens to a permit; each code is explained where it is given. */
export type PermitRefusal = Refusal<
  | 'beyond-role'
  | 'case-over'
  | 'permit-gaps'
  | 'permit-missing'
  | 'permit-returned'
  | 'permit-lost-already'
  | 'day-invalid'
  | 'end-before-start'
  | 'end-passed'
  | 'scope-missing'
  | 'reason-missing'
  | 'text-too-long'
  | 'extension-not-later'
  | 'hot-work-burns'
>

const LONGEST_SCOPE = 400
const LONGEST_WORDS = 200
/**
 * What a permit will say, once nothing stands against it.
 * **Refuses** `permit-gaps` while `permitGaps` finds one (detail: the first one's code, and how many), `day-invalid`, `end-before-start`,
 * `end-passed` when its last day has gone, `scope-missing`, `text-too-long` (400), `beyond-role`.
 * Source: handbook 3.6, 2.6.
 */
export function decidePermit(
  gaps: readonly PermitGap[],
  input: PermitInput,
  context: DecisionContext,
): Result<PermitInput, PermitRefusal> {
  if (context.mayAct('permit.issue', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const days = daysFault(input, context.today)
  if (days) return err(days)
  const [first] = gaps
  if (first) return err({ code: 'permit-gaps', detail: { first: first.code, count: gaps.length } })
  const scope = normalizeText(input.scope)
  if (scope === '') return err({ code: 'scope-missing', field: 'scope' })
  if (lengthInCharacters(scope) > LONGEST_SCOPE) return err({ code: 'text-too-long', field: 'scope' })
  return ok({ from: input.from, to: input.to, scope })
}

function daysFault({ from, to }: PermitInput, today: string): PermitRefusal | undefined {
  if (!isDay(from)) return { code: 'day-invalid', field: 'from' }
  if (!isDay(to)) return { code: 'day-invalid', field: 'to' }
  if (to < from) return { code: 'end-before-start', field: 'to' }
  return to < today ? { code: 'end-passed', field: 'to' } : undefined
}

/** 发证 as it is told in the change that issues the paper; two permits of one case are a conflict. Source: handbook 3.6, sync 4.4. */
export function permitItem(
  facts: CaseFacts,
  permit: PermitInput,
  issued: { readonly sheetId: string; readonly number: string },
): RecordItem {
  return caseEvent(facts, 'permitIssued', { data: { ...permit, ...issued }, claim: permitClaim(facts.id) })
}

/** What an extension says; its last day `YYYY-MM-DD`. */
export interface ExtensionInput {
  readonly to: string
  readonly reason: string
}

/**
 * What an extension will say. The permit is issued anew for it, with the new days on it: what is posted and what the wall shows agree.
 * **Refuses** `permit-missing`, `permit-returned`, `case-over`, `day-invalid`, `extension-not-later`, `end-passed`, `reason-missing`,
 * `text-too-long` (200), `beyond-role`. Source: handbook 3.6, 2.6, 2.7.
 */
export function decideExtendPermit(
  facts: CaseFacts,
  { to, reason }: ExtensionInput,
  context: DecisionContext,
): Result<ExtensionInput, PermitRefusal> {
  if (context.mayAct('permit.extend', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const standing = standingPermit(facts)
  if (!standing.ok) return standing
  const permit = standing.value
  if (!isDay(to)) return err({ code: 'day-invalid', field: 'to' })
  if (to <= permit.to) return err({ code: 'extension-not-later', field: 'to' })
  if (to < context.today) return err({ code: 'end-passed', field: 'to' })
  const words = normalizeText(reason)
  if (words === '') return err({ code: 'reason-missing', field: 'reason' })
  if (lengthInCharacters(words) > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'reason' })
  return ok({ to, reason: words })
}

/** What an extension takes along: passes, and the papers of the permit that stand until now. */
export interface ExtendedWith {
  readonly passes: readonly PassFacts[]
  readonly sheetIds: readonly string[]
}

/**
 * An extension as it is told in the change that issues its paper: the old papers are void, and passes follow to the same day, because a pass
 * never outlives its permit. Source: handbook 3.6, 2.7.
 */
export function extensionItems(
  facts: CaseFacts,
  told: ExtensionInput & ExtendedWith,
  issued: { readonly sheetId: string; readonly number: string },
): readonly RecordItem[] {
  const { to, reason, passes, sheetIds } = told
  return [
    caseEvent(facts, 'permitExtended', { data: { to, reason, ...issued } }),
    ...sheetIds.map((id) => voidedPaper(id, `延期换证：${issued.number}`)),
    ...passes.filter((pass) => extendableTo(pass.state, to)).map((pass) => passItem(pass, 'extended', { to })),
  ]
}

function voidedPaper(id: string, reason: string): RecordItem {
  return { kind: 'event', e: 'sheet', id, ev: 'voided', data: { reason, knew: true } }
}

/** Papers of a permit, the first and those of its extensions, as its events name them. Source: handbook 2.6. */
export function permitPapersOf(events: readonly LiveEvent[]): readonly string[] {
  const named = events.filter(({ ev }) => ev === 'permitIssued' || ev === 'permitExtended')
  return named.flatMap((event) => fieldsOf(event).id('sheetId') ?? [])
}

function standingPermit({ state }: CaseFacts): Result<NonNullable<CaseState['permit']>, PermitRefusal> {
  if (state.permit === null) return err({ code: 'permit-missing' })
  if (isEnded(state)) return err({ code: 'case-over' })
  return state.permit.returnedAt === '' ? ok(state.permit) : err({ code: 'permit-returned' })
}

/** Notes that the posted permit is lost; the paper is printed again as 补打. **Refuses** `permit-missing`, `permit-returned`, `permit-lost-already`, `case-over`, `text-too-long`, `beyond-role`. */
export function decideLosePermit(
  facts: CaseFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, PermitRefusal> {
  if (context.mayAct('permit.lose', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const standing = standingPermit(facts)
  if (!standing.ok) return standing
  if (standing.value.lostAt !== '') return err({ code: 'permit-lost-already' })
  return noted(facts, { cmd: 'permit.lose', ev: 'permitLost', remark })
}

/** The permit came back to the desk. **Refuses** `permit-missing`, `permit-returned`, `text-too-long`, `beyond-role`. Source: handbook 2.6. */
export function decideReturnPermit(
  facts: CaseFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, PermitRefusal> {
  if (context.mayAct('permit.return', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (facts.state.permit === null) return err({ code: 'permit-missing' })
  if (facts.state.permit.returnedAt !== '') return err({ code: 'permit-returned' })
  return noted(facts, { cmd: 'permit.return', ev: 'permitReturned', remark })
}

function noted(
  facts: CaseFacts,
  { cmd, ev, remark }: { readonly cmd: string; readonly ev: string; readonly remark: string },
): Result<ChangeDraft, PermitRefusal> {
  const words = normalizeText(remark)
  if (lengthInCharacters(words) > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd, items: [caseEvent(facts, ev, { data: { remark: words } })] })
}

/** What hangs on a permit that is taken back. */
export interface VoidPermitFacts extends CaseFacts {
  readonly passes: readonly PassFacts[]
  /** Its papers that are not void yet. */
  readonly sheetIds: readonly string[]
}

const OF_PERMIT: readonly string[] = ['permitIssued', 'permitExtended', 'permitLost', 'permitReturned']

/**
 * A leader takes a permit back with its extensions, its paper and the passes that rest on it: the case is 已申报 again.
 * **Refuses** `permit-missing`, `case-over`, `hot-work-burns` while something burns on the site, `reason-missing`, `text-too-long` (200),
 * `beyond-role`. Source: handbook 3.6.
 */
export function decideVoidPermit(
  facts: VoidPermitFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, PermitRefusal> {
  if (context.mayAct('permit.void', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { state, events, id, passes, sheetIds } = facts
  if (state.permit === null) return err({ code: 'permit-missing' })
  if (isEnded(state)) return err({ code: 'case-over' })
  if (burns(events)) return err({ code: 'hot-work-burns' })
  const words = normalizeText(reason)
  if (words === '') return err({ code: 'reason-missing', field: 'reason' })
  if (lengthInCharacters(words) > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'reason' })
  const dots = events.filter(({ ev }) => OF_PERMIT.includes(ev)).map(({ dot }) => dot)
  const data = { reason: words, personId: state.personId }
  const taken: RecordItem = { kind: 'event', e: 'decorationCase', id, ev: 'void', data, refs: dots }
  const ended = passes.filter((pass) => pass.state.status === 'valid')
  const papers = sheetIds.map((sheet) => voidedPaper(sheet, words))
  const items = [taken, ...papers, ...ended.map((pass) => passItem(pass, 'voided', { remark: words }))]
  return ok({ cmd: 'permit.void', items })
}

function burns(events: readonly LiveEvent[]): boolean {
  const burning = new Set<unknown>()
  for (const { ev, data } of events) {
    if (ev === 'hotWorkStarted') burning.add(data.hotWorkId)
    if (ev === 'hotWorkFinished' || ev === 'hotWorkClosed') burning.delete(data.hotWorkId)
  }
  return burning.size > 0
}
