/** 审图 in numbered rounds, and what was signed: agreement, undertaking, notices (handbook R52, R54, 2.8). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** The opinion on one drawing. */
export interface DrawingOpinion extends JsonObject {
  readonly kind: string
  readonly version: number
  /** `approved` or `refused`. */
  readonly conclusion: string
  readonly opinion: string
}

/** One round of review (handbook R52). */
export interface ReviewRound extends JsonObject {
  readonly round: number
  /** Empty where nobody entered that it was sent: the signed answer is all the desk has. */
  readonly sentAt: string
  readonly sentBy: string
  readonly drawings: readonly string[]
  /** Empty until engineering has decided. */
  readonly conclusion: string
  readonly opinions: readonly DrawingOpinion[]
  readonly opinion: string
  readonly decidedAt: string
  readonly decidedBy: string
  readonly onPaper: PaperDecision | null
  /** When the client fetched the opinion. */
  readonly toldAt: string
}

/** Who signed on the pad: `owner`, `contractor`, `fire-officer`. */
export interface DrawnBy extends JsonObject {
  readonly as: string
  readonly signature: string
}

/** What was signed, each with its paper. */
export interface SignedPaper extends JsonObject {
  readonly at: string
  readonly by: string
  readonly sheetId: string | null
  readonly number: string
  /** Blob of the first drawn signature, or empty. */
  readonly signature: string
  /** Everybody who signed on the pad, each with the blob of the picture. */
  readonly drawn: readonly DrawnBy[]
  /** Copy number of the paper that was signed by hand, or empty. */
  readonly signedPaper: string
}

/** The agreement (order 110 art. 16) with the version of the clauses that deductions are taken by (handbook D5). */
export interface Agreement extends SignedPaper {
  /** Record of the clause version, and the number of that version. */
  readonly clauseVersion: number
  readonly parties: readonly string[]
}

/** The undertaking with what it states (handbook 2.8). */
export interface Undertaking extends SignedPaper {
  readonly statements: readonly string[]
  readonly fireOfficer: string
  readonly extinguishers: number
}

/** A paper that was issued to be signed, as it was issued. */
export interface DrawnUp extends JsonObject {
  /** Event that its signature tells: `agreed`, `undertook`, `told`, `neighboursTold`. */
  readonly paper: string
  readonly at: string
  readonly sheetId: string | null
  readonly number: string
  readonly clauseVersion: number
  readonly statements: readonly string[]
}

/** What stands of the three papers of order 110 art. 15 and 16, null until signed. */
export interface Agreements extends JsonObject {
  readonly agreement: Agreement | null
  readonly undertaking: Undertaking | null
  /** 告知书. */
  readonly told: SignedPaper | null
  /** When the neighbours' notice was given or posted. */
  readonly neighboursToldAt: string
  /** Papers that were issued for signature, in their order; the last of a kind is the one to sign. */
  readonly drawnUp: readonly DrawnUp[]
}

/** A round of which nothing was told yet. */
const NOT_SENT = {
  ...{ sentAt: '', sentBy: '', conclusion: '', opinions: [], opinion: '', decidedAt: '', decidedBy: '' },
  ...{ onPaper: null, toldAt: '' },
}

/** Rounds in their order; of two decisions on one round the earlier is shown, and both are parties of the conflict. */
export function foldReview(events: readonly LiveEvent[]): readonly ReviewRound[] {
  const rounds = new Map<number, ReviewRound>()
  for (const event of events) {
    const { text, whole, texts, each } = fieldsOf(event)
    const round = whole('round')
    const known = rounds.get(round)
    if (event.ev === 'sentToReview' && (!known || known.sentAt === ''))
      rounds.set(round, {
        ...(known ?? { ...NOT_SENT, round, drawings: texts('drawings') }),
        ...{ sentAt: event.at, sentBy: event.actor.id },
      })
    // A signed answer on drawings that nobody sent by screen names them itself (handbook D19).
    const unsent = texts('drawings')
    const standing = known ?? (unsent.length > 0 ? { ...NOT_SENT, round, drawings: unsent } : undefined)
    if (event.ev === 'reviewed' && standing && standing.conclusion === '')
      rounds.set(round, {
        ...standing,
        conclusion: text('conclusion'),
        opinions: each('opinions').map((one) => ({
          kind: one.text('kind'),
          version: one.whole('version'),
          conclusion: one.text('conclusion'),
          opinion: one.text('opinion'),
        })),
        opinion: text('opinion'),
        decidedAt: event.at,
        decidedBy: event.actor.id,
        onPaper: paperOf(event.data) ?? null,
      })
    if (event.ev === 'opinionTold' && known) rounds.set(round, { ...known, toldAt: event.at })
  }
  return [...rounds.values()].sort((a, b) => a.round - b.round)
}

function signedIn(event: LiveEvent): SignedPaper {
  const { text, id, each } = fieldsOf(event)
  return {
    at: event.at,
    by: event.actor.id,
    sheetId: id('sheetId'),
    number: text('number'),
    signature: text('signature'),
    drawn: each('drawn').map((one) => ({ as: one.text('as'), signature: one.text('signature') })),
    signedPaper: text('signedPaper'),
  }
}

function drawnUpIn(event: LiveEvent): DrawnUp {
  const { text, id, whole, texts } = fieldsOf(event)
  return {
    paper: text('paper'),
    at: event.at,
    sheetId: id('sheetId'),
    number: text('number'),
    clauseVersion: whole('clauseVersion'),
    statements: texts('statements'),
  }
}

/** What stands signed: the last of each kind. */
export function foldAgreements(events: readonly LiveEvent[]): Agreements {
  const agreed = events.findLast(({ ev }) => ev === 'agreed')
  const undertook = events.findLast(({ ev }) => ev === 'undertook')
  const told = events.findLast(({ ev }) => ev === 'told')
  return {
    agreement: agreed
      ? {
          ...signedIn(agreed),
          clauseVersion: fieldsOf(agreed).whole('clauseVersion'),
          parties: fieldsOf(agreed).texts('parties'),
        }
      : null,
    undertaking: undertook
      ? {
          ...signedIn(undertook),
          statements: fieldsOf(undertook).texts('statements'),
          fireOfficer: fieldsOf(undertook).text('fireOfficer'),
          extinguishers: fieldsOf(undertook).whole('extinguishers'),
        }
      : null,
    told: told ? signedIn(told) : null,
    neighboursToldAt: events.find(({ ev }) => ev === 'neighboursTold')?.at ?? '',
    drawnUp: events.filter(({ ev }) => ev === 'drawnUp').map(drawnUpIn),
  }
}
