/** Versions of the clauses: saved by the desk, enabled by a leader, never changed once they stand (handbook D5, section 4 item 15). */
import type { Clause, ClauseState } from '#shared/domain/decoration/violations/clauseFold.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { MAX_FEN } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeCode, normalizeText } from '#shared/kernel/text.ts'
import { CLAUSES_ID } from './clausesInCase.ts'

/** A new version as it is written. */
export interface ClauseDraft {
  readonly clauses: readonly Clause[]
  /** What changed, for whoever compares. */
  readonly note: string
}

/** Why no version is saved, enabled or withdrawn; `field` = the clause's place from 0, and what of it. */
export type ClauseRefusal =
  | PaperRefusal
  | Refusal<
      | 'beyond-role'
      | 'clauses-empty'
      | 'clauses-too-many'
      | 'clause-code-invalid'
      | 'clause-code-twice'
      | 'clause-text-missing'
      | 'clause-text-too-long'
      | 'clause-sum-invalid'
      | 'clause-per-missing'
      | 'fine-word'
      | 'note-missing'
      | 'nothing-changed'
      | 'version-unknown'
      | 'clauses-enabled'
      | 'clauses-not-enabled'
    >

const MOST = 120
const LONGEST = 400
const CODE = /^[A-Z0-9][A-Z0-9-]{0,7}$/
const PER: ReadonlySet<string> = new Set(['each', 'once'])

/**
 * The next version of the clauses.
 * **Refuses** `clauses-empty`, `clauses-too-many` (over 120), `clause-code-invalid` (1 to 8 letters, digits, dashes), `clause-code-twice`,
 * `clause-text-missing`, `clause-text-too-long` (over 400), `clause-sum-invalid`, `clause-per-missing` (a sum without 每次 or 一次), `fine-word`
 * (only an authority fines: 罚款 stands in no agreement), `note-missing`, `nothing-changed` since the newest version, `beyond-role`.
 * Source: handbook D5, 2.17, C10.
 */
export function decideSaveClauses(
  draft: ClauseDraft,
  state: ClauseState | undefined,
  context: DecisionContext,
): Result<ChangeDraft & { readonly version: number }, ClauseRefusal> {
  if (context.mayAct('clause.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const clauses = draft.clauses.map(readClause)
  const note = normalizeText(draft.note)
  const fault = clausesFault(clauses)
  if (fault) return err(fault)
  if (note === '') return err({ code: 'note-missing', field: 'note' })
  const newest = state?.versions.at(-1)
  if (newest !== undefined && textOf(newest.clauses) === textOf(clauses)) return err({ code: 'nothing-changed' })
  const version = (newest?.version ?? 0) + 1
  return ok({ cmd: 'clause.save', items: [clauseEvent('saved', { version, note, clauses })], version })
}

/**
 * One clause as a version will hold it, for the form that writes it; `taken` = the codes of the others.
 * **Refuses** what `decideSaveClauses` refuses of a clause. Source: handbook D5, C10.
 */
export function readOneClause(clause: Clause, taken: readonly string[]): Result<Clause, ClauseRefusal> {
  const read = readClause(clause)
  const fault = clauseFault(read)
  if (fault) return err(fault)
  return taken.includes(read.code) ? err({ code: 'clause-code-twice', field: 'code' }) : ok(read)
}

function readClause({ code, text, amountFen, per, withDamages, further }: Clause): Clause {
  return {
    code: normalizeCode(code),
    text: normalizeText(text),
    amountFen,
    per: amountFen === 0 ? '' : per,
    withDamages,
    further: normalizeText(further),
  }
}

function clausesFault(clauses: readonly Clause[]): ClauseRefusal | undefined {
  if (clauses.length === 0) return { code: 'clauses-empty' }
  if (clauses.length > MOST) return { code: 'clauses-too-many' }
  const codes = new Set<string>()
  for (const [at, clause] of clauses.entries()) {
    const { code } = clause
    const fault =
      clauseFault(clause) ?? (codes.has(code) ? ({ code: 'clause-code-twice', field: 'code' } as const) : undefined)
    if (fault) return { ...fault, field: `${at}.${fault.field}`, detail: { code } }
    codes.add(code)
  }
  return undefined
}

function clauseFault({ code, text, amountFen, per, further }: Clause) {
  if (!CODE.test(code)) return { code: 'clause-code-invalid', field: 'code' } as const
  if (text === '') return { code: 'clause-text-missing', field: 'text' } as const
  for (const [field, words] of Object.entries({ text, further })) {
    if (lengthInCharacters(words) > LONGEST) return { code: 'clause-text-too-long', field } as const
    if (/罚款|罚金/u.test(words)) return { code: 'fine-word', field } as const
  }
  if (!Number.isSafeInteger(amountFen) || amountFen < 0 || amountFen > MAX_FEN)
    return { code: 'clause-sum-invalid', field: 'amountFen' } as const
  return amountFen > 0 && !PER.has(per) ? ({ code: 'clause-per-missing', field: 'per' } as const) : undefined
}

function textOf(clauses: readonly Clause[]): string {
  const text = canonicalJson([...clauses])
  return text.ok ? text.value : ''
}

function clauseEvent(ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'decorationClauses', id: CLAUSES_ID, ev, data }
}

/**
 * Enables a version, by a leader at the screen or by 代录 from the leader's signed paper: new agreements are signed by the highest enabled one.
 * **Refuses** `version-unknown`, `clauses-enabled`, `beyond-role`, and as `enterOnPaper`; one's own version is never entered so.
 * Source: handbook D5, D19.
 */
export function decideEnableClauses(
  { version, state }: { readonly version: number; readonly state: ClauseState | undefined },
  paper: PaperDecision | undefined,
  context: DecisionContext,
): Result<ChangeDraft, ClauseRefusal> {
  const known = state?.versions.find((one) => one.version === version)
  if (known === undefined) return err({ code: 'version-unknown' })
  if (known.enabledBy !== '') return err({ code: 'clauses-enabled' })
  const item = clauseEvent('enabled', { version })
  if (paper) {
    const entered = enterOnPaper({ cmd: 'clause.enable', item, proposedBy: known.savedBy }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (context.mayAct('clause.enable', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd: 'clause.enable', items: [item] })
}

/**
 * Takes a version out of use for new agreements; those that were signed by it keep it.
 * **Refuses** `clauses-not-enabled`, `beyond-role`. Source: handbook D5.
 */
export function decideWithdrawClauses(
  { version, state }: { readonly version: number; readonly state: ClauseState | undefined },
  context: DecisionContext,
): Result<ChangeDraft, ClauseRefusal> {
  if (context.mayAct('clause.withdraw', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const isOn = state?.versions.some((one) => one.version === version && one.enabledBy !== '') ?? false
  return isOn
    ? ok({ cmd: 'clause.withdraw', items: [clauseEvent('withdrawn', { version })] })
    : err({ code: 'clauses-not-enabled' })
}
