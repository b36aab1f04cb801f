/**
 * 附件 (handbook 2.18): a paper of the file lies in a binder by default and is scanned only on purpose; an identity paper's scan rests
 * on a consent or on a duty that is named. The number of an identity paper is never written a second time.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import { parseIdNumber } from '#shared/kernel/idNumber.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type ConsentGiven, consentItems } from './consents.ts'
import { NO_SCAN_FIELDS } from './documentScan.ts'
import { DOCUMENT_KINDS, DOCUMENT_STATES, type DocumentFields } from './fileRecords.ts'
import {
  type CheckedRecord,
  dayFaults,
  type FileRecordRefusal,
  firstOf,
  isBeyondRole,
  pastDayFaults,
  type RecordEdit,
  recordItem,
  textFaults,
} from './recordEdits.ts'

const MOST_SHORT = 60
const MOST_REMARK = 300
const MOST_COPIES = 99

/** A paper as stored. **Refuses** each fault with its own code beside its field. */
export function checkDocument(input: DocumentFields, today: Day): CheckedRecord<DocumentFields> {
  const faults = [...shapeFaults(input), ...dayFaultsOf(input, today), ...scanFaults(input)]
  if (faults.length > 0) return err(faults)
  const { number, place, purpose, remark } = input
  const scan = input.state === 'scanned' ? {} : NO_SCAN_FIELDS
  return ok({
    ...input,
    number: normalizeText(number),
    place: normalizeText(place),
    purpose: normalizeText(purpose),
    remark: normalizeText(remark),
    dueDay: input.state === 'promised' ? input.dueDay : null,
    ...scan,
  })
}

function shapeFaults(input: DocumentFields): readonly FileRecordRefusal[] {
  const isKnown = DOCUMENT_KINDS.includes(input.kind) && DOCUMENT_STATES.includes(input.state)
  const { copies } = input
  return [
    ...(isKnown ? [] : [{ code: 'kind-missing', field: 'kind' } as const]),
    ...(Number.isInteger(copies) && copies >= 1 && copies <= MOST_COPIES
      ? []
      : [{ code: 'copies-invalid', field: 'copies' } as const]),
    ...numberFaults(input),
    ...textFaults('number', input.number, MOST_SHORT),
    ...textFaults('place', input.place, MOST_SHORT),
    ...textFaults('purpose', input.purpose, MOST_SHORT),
    ...textFaults('remark', input.remark, MOST_REMARK),
  ]
}

/** An identity number has one place, the person's own field, where it is masked and every look is logged. */
function numberFaults({ kind, number }: DocumentFields): readonly FileRecordRefusal[] {
  const typed = normalizeText(number)
  if (typed === '') return []
  const isIdNumber = parseIdNumber(typed, '9999-12-31' as Day).ok
  return kind === 'id-copy' || isIdNumber ? [{ code: 'id-number-not-here', field: 'number' }] : []
}

function dayFaultsOf(input: DocumentFields, today: Day): readonly FileRecordRefusal[] {
  const { receivedDay, validTo, dueDay, state } = input
  const isBefore = receivedDay !== null && validTo !== null && validTo < receivedDay
  return [
    ...pastDayFaults('receivedDay', receivedDay, today),
    ...dayFaults('validTo', validTo),
    ...(isBefore ? [{ code: 'valid-before-received', field: 'validTo' } as const] : []),
    ...(state === 'promised' && (dueDay === null || dueDay < today)
      ? [{ code: 'due-day-missing', field: 'dueDay' } as const]
      : dayFaults('dueDay', dueDay)),
  ]
}

/** Whether the words under which a scan is kept were given: what for, and for an identity paper on what basis. */
function scanFaults({ state, kind, blob, purpose, scanBasis }: DocumentFields): readonly FileRecordRefusal[] {
  if (state !== 'scanned') return []
  return [
    ...(blob === null ? [{ code: 'scan-missing', field: 'blob' } as const] : []),
    ...(normalizeText(purpose) === '' ? [{ code: 'scan-purpose-missing', field: 'purpose' } as const] : []),
    ...(kind === 'id-copy' && scanBasis === null ? [{ code: 'scan-basis-missing', field: 'scanBasis' } as const] : []),
  ]
}

/** What is known beside the form: whether the person's consent to scans stands, and one that is given with this paper. */
export interface DocumentFacts {
  readonly hasScanConsent: boolean
  readonly given?: ConsentGiven
}

/**
 * Adds or changes a paper; a scan's bytes are kept before this is asked, so that the change never names a scan that is not there.
 * **Refuses** as `checkDocument`, `consent-missing` for an identity paper scanned by consent without one, `nothing-changed`,
 * `beyond-role`. Source: handbook 2.18.
 */
export function decideSaveDocument(
  edit: RecordEdit<DocumentFields>,
  facts: DocumentFacts,
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('document.save', context)) return err({ code: 'beyond-role' })
  const after = firstOf(checkDocument(edit.after, context.today))
  if (!after.ok) return after
  const { state, scanBasis, blob } = after.value
  const needsConsent = state === 'scanned' && scanBasis === 'consent'
  if (needsConsent && !facts.hasScanConsent && facts.given === undefined) {
    return err({ code: 'consent-missing', field: 'scanBasis' })
  }
  const item = recordItem('document', { ...edit, after: after.value }, context)
  if (!item.ok) return item
  const given = needsConsent && !facts.hasScanConsent && facts.given ? consentItems(facts.given, context) : []
  const items: DraftItem[] = [...given, item.value]
  const isNewScan = blob !== null && blob !== edit.before?.blob
  return ok({ cmd: 'document.save', items, ...(isNewScan ? { blobs: [blob] } : {}) })
}

/** Removes a paper from the file; undo brings it back. **Refuses** `beyond-role`. */
export function decideRemoveDocument(
  documentId: string,
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('document.remove', context)) return err({ code: 'beyond-role' })
  return ok({ cmd: 'document.remove', items: [{ kind: 'delete', e: 'document', id: documentId }] })
}

/** Days before the last day on which a paper that ends is told of. */
export const EXPIRY_NOTICE_DAYS = 30
