/** What is signed before 发证 (handbook R54, 2.8, D5; order 110 art. 15, 16): drawn up on paper first, then signed on the pad or by hand. */
import { type CaseFacts, caseEvent, isEnded, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { signedOnPad } from '#shared/domain/sheets/returns.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { DrawnBy, DrawnUp } from './reviewFold.ts'

/** What is drawn up: 管理服务协议, 承诺书, 告知书, 邻里告知. */
export const DRAWN_UP = ['agreed', 'undertook', 'told', 'neighboursTold'] as const
/** One of them, by the event that its signature tells. */
export type DrawnUpKind = (typeof DRAWN_UP)[number]

/** Who may sign: 物业, 业主 (or the user), 装修单位. */
export const PARTIES = ['property', 'owner', 'contractor'] as const

/** How the neighbours are told: 张贴, 当面, 微信群等. */
export const NEIGHBOUR_WAYS = ['posted', 'in-person', 'group'] as const

/** Why nothing is drawn up or signed. */
export type SignRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'heads-missing'
  | 'not-drawn-up'
  | 'signed-already'
  | 'signature-missing'
  | 'party-missing'
  | 'statement-open'
  | 'fire-officer-missing'
  | 'extinguishers-invalid'
  | 'way-unknown'
  | 'told-already'
  | 'text-too-long'
>

const LONGEST = 120
const MOST_EXTINGUISHERS = 99

/** A paper that was issued for signature. */
export interface DrawingUp {
  readonly paper: DrawnUpKind
  /** Version of the clauses that an agreement prints; 0 elsewhere. */
  readonly clauseVersion: number
  /** What an undertaking states, line by line; none elsewhere. */
  readonly statements: readonly string[]
  /** Heads of order 110 art. 16 without a word, by `missingHeads`; an agreement needs all nine. */
  readonly missingHeads: readonly string[]
}

/**
 * Draws a paper up: the case names it in the change that issues it, so that what is signed is known by its number and version.
 * **Refuses** `heads-missing` (with how many), `case-ended`, `beyond-role`. Source: handbook 2.8, 2.17 (art. 16), D5.
 */
export function decideDrawUp(
  facts: CaseFacts,
  { paper, clauseVersion, statements, missingHeads }: DrawingUp,
  context: DecisionContext,
): Result<
  { readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem },
  SignRefusal
> {
  if (!mayRun('decoration.sign', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (missingHeads.length > 0)
    return err({ code: 'heads-missing', field: missingHeads[0] ?? '', detail: { count: missingHeads.length } })
  const data = { paper, clauseVersion, statements: [...statements] }
  return ok({ item: (issued) => caseEvent(facts, 'drawnUp', { data: { ...data, ...issued } }) })
}

/** Who may sign on the pad: the applicant first, who always does; the others may sign the paper by hand. */
export const SIGNATORIES = {
  agreed: ['owner', 'contractor'],
  undertook: ['owner', 'contractor', 'fire-officer'],
  told: ['owner', 'contractor'],
} as const satisfies Readonly<Record<string, readonly string[]>>
/** One of them. */
export type Signatory = (typeof SIGNATORIES)['undertook'][number]

/** A signature: drawn on the pad, or on the paper that lies in a folder. */
export interface SignedBy {
  /** Hash of the applicant's picture, or empty. */
  readonly signature: string
  /** Who else signed on the pad beside the applicant. */
  readonly alsoDrawn?: readonly DrawnBy[]
  /** Copy number of the paper signed by hand, or empty. */
  readonly signedPaper: string
}

/** A signed agreement, undertaking or notice. */
export type SigningInput = SignedBy &
  (
    | { readonly paper: 'agreed'; readonly parties: readonly string[] }
    | {
        readonly paper: 'undertook'
        /** Statements that were read and ticked, one by one. */
        readonly acknowledged: readonly string[]
        readonly fireOfficer: string
        readonly extinguishers: number
      }
    | { readonly paper: 'told' }
  )

/**
 * A signature on the paper that was drawn up last; drawn on the pad alone, the paper is not waited for any longer.
 * **Refuses** `not-drawn-up`, `signed-already` (a new paper has to be drawn up first), `signature-missing` (neither drawn nor on paper),
 * `party-missing` (an agreement without the property or the owner), `statement-open` (a statement was not ticked), `fire-officer-missing`,
 * `extinguishers-invalid` (1 to 99), `text-too-long`, `case-ended`, `beyond-role`. Source: handbook 2.8, 3.6, D5.
 */
export function decideSign(
  facts: CaseFacts,
  input: SigningInput,
  context: DecisionContext,
): Result<ChangeDraft, SignRefusal> {
  const cmd = 'decoration.sign'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  const drawn = lastDrawnUp(facts.state.agreements, input.paper)
  if (drawn === undefined) return err({ code: 'not-drawn-up' })
  if (signedSheet(facts, input.paper) === drawn.sheetId) return err({ code: 'signed-already' })
  const signedPaper = normalizeText(input.signedPaper)
  if (input.signature === '' && signedPaper === '') return err({ code: 'signature-missing', field: 'signedPaper' })
  if (lengthInCharacters(signedPaper) > LONGEST) return err({ code: 'text-too-long', field: 'signedPaper' })
  const words = signedWords(input, drawn)
  if (!words.ok) return words
  const { sheetId, number } = drawn
  const drawnBy = drawnIn(input)
  const data = { ...words.value, sheetId, number, signature: input.signature, drawn: drawnBy, signedPaper }
  const blobs = drawnBy.map(({ signature }) => signature)
  const isDrawn = blobs.length > 0 && signedPaper === '' && sheetId !== null
  const items = [caseEvent(facts, input.paper, { data }), ...(isDrawn ? [signedOnPad(sheetId)] : [])]
  return ok({ cmd, items, ...(blobs.length === 0 ? {} : { blobs }) })
}

/** Pictures of a signing in the order of its boxes; nobody signs beside the applicant who has no box. */
function drawnIn({ paper, signature, alsoDrawn = [] }: SigningInput): DrawnBy[] {
  if (signature === '') return []
  const all = [{ as: 'owner', signature }, ...alsoDrawn]
  return SIGNATORIES[paper].flatMap((as) => {
    const one = all.find((drawn) => drawn.as === as && drawn.signature !== '')
    return one === undefined ? [] : [{ as, signature: one.signature }]
  })
}

/** The last paper of a kind that was drawn up, or undefined. */
export function lastDrawnUp({ drawnUp }: CaseFacts['state']['agreements'], paper: DrawnUpKind): DrawnUp | undefined {
  return drawnUp.findLast((one) => one.paper === paper)
}

function signedSheet({ state: { agreements } }: CaseFacts, paper: SigningInput['paper']): string | null | undefined {
  const signed = { agreed: agreements.agreement, undertook: agreements.undertaking, told: agreements.told }[paper]
  return signed?.sheetId
}

function signedWords(
  input: SigningInput,
  { clauseVersion, statements }: DrawnUp,
): Result<RecordItem['data'], SignRefusal> {
  if (input.paper === 'agreed') {
    const parties = PARTIES.filter((party) => input.parties.includes(party))
    const isWhole = parties.includes('property') && parties.includes('owner')
    return isWhole ? ok({ clauseVersion, parties }) : err({ code: 'party-missing', field: 'parties' })
  }
  if (input.paper === 'told') return ok({})
  const open = statements.findIndex((statement) => !input.acknowledged.includes(statement))
  if (open >= 0) return err({ code: 'statement-open', field: `statements.${open}`, detail: { line: open + 1 } })
  const fireOfficer = normalizeName(input.fireOfficer)
  if (fireOfficer === '') return err({ code: 'fire-officer-missing', field: 'fireOfficer' })
  if (lengthInCharacters(fireOfficer) > LONGEST) return err({ code: 'text-too-long', field: 'fireOfficer' })
  const { extinguishers } = input
  const isCount = Number.isSafeInteger(extinguishers) && extinguishers >= 1 && extinguishers <= MOST_EXTINGUISHERS
  if (!isCount) return err({ code: 'extinguishers-invalid', field: 'extinguishers' })
  return ok({ statements: [...statements], fireOfficer, extinguishers })
}

/**
 * The neighbours were told: the notice posted, given by hand, or sent to the group.
 * **Refuses** `way-unknown`, `told-already`, `text-too-long`, `case-ended`, `beyond-role`. Source: order 110 art. 15, handbook 2.17.
 */
export function decideTellNeighbours(
  facts: CaseFacts,
  { way, remark }: { readonly way: string; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, SignRefusal> {
  const cmd = 'decoration.tellNeighbours'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (!NEIGHBOUR_WAYS.some((known) => known === way)) return err({ code: 'way-unknown', field: 'way' })
  if (facts.state.agreements.neighboursToldAt !== '') return err({ code: 'told-already' })
  if (lengthInCharacters(remark) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const drawn = lastDrawnUp(facts.state.agreements, 'neighboursTold')
  const data = { way, remark: normalizeText(remark), sheetId: drawn?.sheetId ?? null, number: drawn?.number ?? '' }
  return ok({ cmd, items: [caseEvent(facts, 'neighboursTold', { data })] })
}
