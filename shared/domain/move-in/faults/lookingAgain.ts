/** 二次验收 (handbook R46, 2.3): what was mended is looked at with the owner, each fault by itself, under one signature. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { HouseFault } from '#shared/domain/move-in/inspection/houseFaults.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { dueFault, type HouseFaultRefusal, longFault, momentFault, openFaultsOf, timed } from './faultSteps.ts'

/** What the look found of one fault. */
export interface FaultLook {
  readonly id: string
  readonly isGood: boolean
  readonly remark: string
  /** ISO day that is agreed anew where it is not good. */
  readonly dueOn: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/** How the owner signed: on a paper, on the pad (hash of the picture), or not at all, and why. */
export interface OwnerSigned {
  readonly way: 'paper' | 'pad' | 'absent'
  readonly signature: string
  readonly why: string
}

/** One look at faults of one case. */
export interface LookInput extends OwnerSigned {
  readonly looks: readonly FaultLook[]
  /** Staff id of who looked; empty = who is signed in. */
  readonly officerId: string
  /** When, an instant; empty = now. */
  readonly at: string
}

/** Why a look is not entered; each code is explained where it is given. A field of one fault is `<id>.<field>`. */
export type LookRefusal =
  | HouseFaultRefusal
  | Refusal<'same-person' | 'bad-needs-words' | 'bad-needs-day' | 'signature-missing' | 'absent-needs-why'>

/** A look that may be entered: its event, of which paper. */
export interface LookedAt extends Pick<ChangeDraft, 'cmd' | 'at' | 'blobs'> {
  readonly faults: readonly { readonly fault: HouseFault; readonly look: FaultLook }[]
  readonly item: (paper: { readonly sheetId: string | null; readonly number: string }) => RecordItem
}

/**
 * Good closes a fault, not good opens it again with a new day. Whoever mended it, or said so, does not judge it.
 * **Refuses** `not-mended`, `same-person`, of what is not good `bad-needs-words` and `bad-needs-day`, `due-invalid`, `signature-missing`,
 * `absent-needs-why`, `time-invalid` (before it was mended, or later than now), `text-too-long`, and as `openFaultsOf`; `beyond-role`.
 * Source: handbook R46, 2.3, 3.4.
 */
export function decideLookAtFaults(
  facts: MoveInCaseFacts,
  input: LookInput,
  context: DecisionContext,
): Result<LookedAt, LookRefusal> {
  const cmd = 'moveIn.lookAtFault'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const { officerId, at, way } = input
  const looks = input.looks.map((look) => ({ ...look, remark: normalizeText(look.remark) }))
  const ids = looks.map(({ id }) => id)
  const open = openFaultsOf(facts, ids)
  if (!open.ok) return open
  if (open.value.some(({ status }) => status !== 'mended')) return err({ code: 'not-mended' })
  const looker = officerId || context.actor.id
  if (open.value.some(({ menders }) => menders.includes(looker)))
    return err({ code: 'same-person', field: 'officerId' })
  const bad = looks.map((look) => lookFault(look, context)).find((one) => one !== undefined)
  const late = momentFault(at, open.value, context)
  const isTooEarly = at !== '' && open.value.some(({ mendedAt }) => at < mendedAt)
  const unsigned = signatureFault(input)
  const refused = bad ?? unsigned ?? late ?? (isTooEarly ? ({ code: 'time-invalid', field: 'at' } as const) : undefined)
  if (refused) return err(refused)
  const photos = [...new Set(looks.flatMap((look) => look.photos))]
  const signature = way === 'absent' ? '' : way === 'paper' ? 'paper' : input.signature
  const data: JsonObject = {
    ...{
      faultIds: [...new Set(ids)],
      officerId: looker,
      signature,
      why: way === 'absent' ? normalizeText(input.why) : '',
    },
    looks: looks.map(({ id, isGood, remark, dueOn, photos: seen }) => {
      return { id, isGood, remark, dueOn: isGood ? '' : dueOn, photos: [...seen] }
    }),
  }
  const blobs = [...photos, ...(way === 'pad' ? [input.signature] : [])]
  return ok({
    ...{ cmd, ...timed(at), ...(blobs.length === 0 ? {} : { blobs }) },
    faults: open.value.flatMap((fault) => {
      const look = looks.find(({ id }) => id === fault.id)
      return look === undefined ? [] : [{ fault, look }]
    }),
    item: (paper) => moveInEvent(facts, 'faultLookedAt', { data: { ...data, ...paper } }),
  })
}

function lookFault({ id, isGood, remark, dueOn }: FaultLook, context: DecisionContext): LookRefusal | undefined {
  const long = longFault(remark, `${id}.remark`)
  if (long || isGood) return long
  if (remark === '') return { code: 'bad-needs-words', field: `${id}.remark` }
  if (dueOn === '') return { code: 'bad-needs-day', field: `${id}.dueOn` }
  const due = dueFault(dueOn, context)
  return due && { ...due, field: `${id}.dueOn` }
}

function signatureFault({ way, signature, why }: OwnerSigned): LookRefusal | undefined {
  if (way === 'pad' && signature === '') return { code: 'signature-missing', field: 'way' }
  if (way !== 'absent') return undefined
  const words = normalizeText(why)
  return words === '' ? { code: 'absent-needs-why', field: 'why' } : longFault(words, 'why')
}
