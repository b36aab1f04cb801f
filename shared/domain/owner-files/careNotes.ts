/**
 * 关怀备注 (handbook C11, D20, R28): what to do for somebody, never why. Each rests on a consent or on what the contract needs, names its
 * last day, and is deleted after it. Health, habits and religion have no field: words that speak of them are sent back.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { addMonths, type Day, isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type ConsentGiven, consentItems } from './consents.ts'
import { CARE_NOTE_BASES, type CareNoteFields } from './fileRecords.ts'
import {
  type CheckedRecord,
  type FileRecordRefusal,
  firstOf,
  isBeyondRole,
  type RecordEdit,
  recordItem,
  textFaults,
} from './recordEdits.ts'

/** Longest note, in characters. */
export const MOST_CARE_TEXT = 200
/** Months for which a note is kept unless another day is typed, and at most. */
export const CARE_MONTHS = { usual: 12, most: 24 } as const

/** Words of health, habit and faith (handbook D20, 2.18; PIPL Art. 28), in the languages of the desk. */
const SENSITIVE_WORDS: readonly string[] = [
  ...[
    '病',
    '癌',
    '瘤',
    '残疾',
    '残障',
    '瘫',
    '痴呆',
    '抑郁',
    '精神',
    '怀孕',
    '孕妇',
    '糖尿',
    '血压',
    '心脏',
    '手术',
    '化疗',
  ],
  ...['透析', '过敏', '吸毒', '酗酒', '宗教', '信教', '信佛', '基督', '穆斯林', '清真', '教徒', '佛教', '道教'],
  ...['ill', 'disease', 'cancer', 'diabet', 'disab', 'dementia', 'depress', 'pregnan', 'allerg', 'religio', 'muslim'],
  ...['christian', 'buddhis', 'hospital', 'surgery'],
]

/** The word that makes a note one of health, habit or faith, or undefined. Latin words count from their beginning only. */
export function sensitiveWordIn(text: string): string | undefined {
  const plain = normalizeText(text).toLowerCase()
  return SENSITIVE_WORDS.find((word) =>
    /^[a-z]+$/.test(word) ? new RegExp(`\\b${word}`).test(plain) : plain.includes(word),
  )
}

/** A care note as stored. **Refuses** each fault beside its field; `health-word` names the word. Source: handbook C11, D20. */
export function checkCareNote(input: CareNoteFields, today: Day): CheckedRecord<CareNoteFields> {
  const text = normalizeText(input.text)
  const word = sensitiveWordIn(text)
  const faults: FileRecordRefusal[] = [
    ...(text === '' ? [{ code: 'note-missing', field: 'text' } as const] : []),
    ...textFaults('text', text, MOST_CARE_TEXT),
    ...(word === undefined ? [] : [{ code: 'health-word', field: 'text', detail: { word } } as const]),
    ...(CARE_NOTE_BASES.includes(input.basis) ? [] : [{ code: 'basis-missing', field: 'basis' } as const]),
    ...endDayFaults(input.endDay, today),
  ]
  return faults.length > 0 ? err(faults) : ok({ ...input, text })
}

function endDayFaults(endDay: string, today: Day): readonly FileRecordRefusal[] {
  if (endDay === '') return [{ code: 'end-day-missing', field: 'endDay' }]
  if (!isDay(endDay)) return [{ code: 'day-invalid', field: 'endDay' }]
  if (endDay <= today) return [{ code: 'end-day-past', field: 'endDay' }]
  return endDay > addMonths(today, CARE_MONTHS.most) ? [{ code: 'end-day-too-late', field: 'endDay' }] : []
}

/** What is known beside the form: the id of the consent that stands, and one that is given with the note. */
export interface CareNoteFacts {
  readonly consentId: string | null
  readonly given?: ConsentGiven
}

/**
 * Writes or changes a care note, with the consent where it is given in the same form.
 * **Refuses** as `checkCareNote`, `consent-missing`, `nothing-changed`, `beyond-role`.
 */
export function decideSaveCareNote(
  edit: RecordEdit<CareNoteFields>,
  facts: CareNoteFacts,
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('careNote.save', context)) return err({ code: 'beyond-role' })
  const checked = firstOf(checkCareNote(edit.after, context.today))
  if (!checked.ok) return checked
  const restsOnConsent = checked.value.basis === 'consent'
  const given = restsOnConsent && facts.consentId === null && facts.given ? consentItems(facts.given, context) : []
  const consentId = restsOnConsent ? (facts.consentId ?? given[0]?.id ?? null) : null
  if (restsOnConsent && consentId === null) return err({ code: 'consent-missing', field: 'basis' })
  const item = recordItem('careNote', { ...edit, after: { ...checked.value, consentId } }, context)
  if (!item.ok) return item
  const items: DraftItem[] = [...given, item.value]
  return ok({ cmd: 'careNote.save', items })
}

/** Deletes care notes: one by hand, or all whose day has passed. **Refuses** `record-gone` with none, `beyond-role`. */
export function decideRemoveCareNotes(
  ids: readonly string[],
  context: DecisionContext,
): Result<ChangeDraft, FileRecordRefusal> {
  if (isBeyondRole('careNote.remove', context)) return err({ code: 'beyond-role' })
  if (ids.length === 0) return err({ code: 'record-gone' })
  return ok({ cmd: 'careNote.remove', items: ids.map((id) => ({ kind: 'delete', e: 'careNote', id })) })
}

/** Whether the note may still be shown: its last day counts. */
export function isCareNoteShown(endDay: string | undefined, today: Day): boolean {
  return endDay !== undefined && endDay >= today
}
