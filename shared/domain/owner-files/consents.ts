/**
 * 告知与同意 by version (handbook 2.18, D20): given on paper or said at the desk, withdrawn at any time. Withdrawing deletes what hung on it,
 * in the same change.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { currentConsentText } from './consentTexts.ts'
import { type SeenBases, setItem } from './decisionParts.ts'
import { NO_SCAN_FIELDS } from './documentScan.ts'
import { CONSENT_PURPOSES, type ConsentFields, type ConsentMedium, type ConsentPurpose } from './fileRecords.ts'
import { type FileRecordRefusal, isBeyondRole, pastDayFaults } from './recordEdits.ts'

/** A consent row as far as it is judged here. */
export interface StandingConsent {
  readonly id: string
  readonly v: Partial<ConsentFields>
}

/** What is given at once, each purpose with a tick of its own. */
export interface ConsentGiven {
  readonly personId: string
  readonly purposes: readonly ConsentPurpose[]
  readonly givenDay: string
  readonly medium: ConsentMedium
  /** `MM-DD`, with `greetings` only: the person's own words, never out of an identity number (handbook D20, R137). */
  readonly greetingDay?: string | null
  /** The writes of the person's record that the form showed (sync 4.4). */
  readonly seen?: SeenBases | undefined
}

/** The consent to this purpose that stands, the newest version first; undefined where none was given or all are withdrawn. */
export function standingConsent<Row extends StandingConsent>(
  rows: readonly Row[],
  purpose: ConsentPurpose,
): Row | undefined {
  const standing = rows.filter(({ v }) => v.purpose === purpose && v.withdrawnDay == null && v.givenDay !== undefined)
  return standing.sort((a, b) => ((a.v.version ?? '') < (b.v.version ?? '') ? 1 : -1))[0]
}

/** Whether it stands for the words that are shown now. */
export function isCurrentConsent({ v }: StandingConsent): boolean {
  return v.purpose !== undefined && v.version === currentConsentText(v.purpose).version
}

/** The items of a giving, also as part of another change: a care note or a scan with its tick. */
export function consentItems(given: ConsentGiven, context: Pick<DecisionContext, 'newId'>): readonly DraftItem[] {
  const { personId, givenDay, medium } = given
  return given.purposes.map((purpose) => ({
    kind: 'set',
    e: 'consent',
    id: context.newId(),
    values: { personId, purpose, version: currentConsentText(purpose).version, givenDay, medium, withdrawnDay: null },
  }))
}

/**
 * Records what was told and agreed to, in the words shown now, and the greeting day with its consent.
 * **Refuses** `consent-none`, `consent-stands` when all of it stands already, `day-invalid`, `day-in-future`, `greeting-day-invalid`,
 * `beyond-role`. Source: handbook 2.18, R137.
 */
export function decideGiveConsent(
  given: ConsentGiven,
  known: readonly StandingConsent[],
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('consent.give', context)) return err({ code: 'beyond-role' })
  const asked = CONSENT_PURPOSES.filter((purpose) => given.purposes.includes(purpose))
  if (asked.length === 0) return err({ code: 'consent-none', field: 'purposes' })
  const [late] = pastDayFaults('givenDay', given.givenDay, context.today)
  if (late !== undefined) return err(late)
  const greetingDay = asked.includes('greetings') ? (given.greetingDay ?? null) : null
  if (greetingDay !== null && !isMonthDay(greetingDay))
    return err({ code: 'greeting-day-invalid', field: 'greetingDay' })
  const purposes = asked.filter((purpose) => {
    const standing = standingConsent(known, purpose)
    return standing === undefined || !isCurrentConsent(standing)
  })
  const items: DraftItem[] = [...consentItems({ ...given, purposes }, context)]
  if (greetingDay !== null) items.push(setItem({ e: 'person', id: given.personId, seen: given.seen }, { greetingDay }))
  return items.length === 0 ? err({ code: 'consent-stands', field: 'purposes' }) : ok({ cmd: 'consent.give', items })
}

/** What hangs on a consent and goes with it. */
export interface HangingOnConsent {
  readonly careNoteIds: readonly string[]
  readonly hasGreetingDay: boolean
  /** Scans that rest on it, with whether the paper itself lies in a binder. */
  readonly scans: readonly { readonly id: string; readonly isOnPaper: boolean }[]
}

/**
 * Withdraws a consent and deletes what hung on it, as one change; the paper stays where it lies, only its scan leaves the file.
 * **Refuses** `not-withdrawable` for the notice, which is no consent, `consent-missing` when none stands, `beyond-role`.
 * Source: PIPL Art. 15, handbook 2.18.
 */
export function decideWithdrawConsent(
  { personId, purpose }: { readonly personId: string; readonly purpose: ConsentPurpose },
  { known, hanging }: { readonly known: readonly StandingConsent[]; readonly hanging: HangingOnConsent },
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('consent.withdraw', context)) return err({ code: 'beyond-role' })
  if (purpose === 'registration') return err({ code: 'not-withdrawable' })
  const standing = known.filter(({ v }) => v.purpose === purpose && v.withdrawnDay == null)
  if (standing.length === 0) return err({ code: 'consent-missing' })
  const ended: DraftItem[] = standing.map(({ id }) => ({
    kind: 'set',
    e: 'consent',
    id,
    values: { withdrawnDay: context.today },
  }))
  return ok({ cmd: 'consent.withdraw', items: [...ended, ...hangingItems(personId, purpose, hanging)] })
}

function hangingItems(personId: string, purpose: ConsentPurpose, hanging: HangingOnConsent): readonly DraftItem[] {
  switch (purpose) {
    case 'registration':
      return []
    case 'care-notes':
      return hanging.careNoteIds.map((id) => ({ kind: 'delete', e: 'careNote', id }))
    case 'greetings':
      return hanging.hasGreetingDay ? [{ kind: 'set', e: 'person', id: personId, values: { greetingDay: null } }] : []
    case 'id-scan':
      return hanging.scans.map(({ id, isOnPaper }) => ({
        kind: 'set',
        e: 'document',
        id,
        values: { ...NO_SCAN_FIELDS, state: isOnPaper ? 'on-paper' : 'seen' },
      }))
  }
}

/** Whether the text is a month and a day of a leap year, `02-29` included. */
export function isMonthDay(text: string): boolean {
  return /^\d{2}-\d{2}$/.test(text) && isDay(`2028-${text}`)
}
