/** Words of what hangs on a file: refusals, kinds of paper, groups of them. */
import { fieldName } from '#renderer/features/owner-files/fieldNames.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { fileRecords } from '#renderer/text/zh-CN/fileRecords.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import type { NeededPaper } from '#shared/domain/owner-files/completeness.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err } from '#shared/kernel/result.ts'

type RecordCode = keyof typeof fileRecords.refusals

function isRecordCode(code: string): code is RecordCode {
  return code in fileRecords.refusals
}

/** The words of any refusal that a command of these records can answer with. */
export function recordRefusalWords(code: string): RefusalWords {
  return isRecordCode(code) ? moduleRefusalWords('fileRecords', code) : foreignRefusalWords(code)
}

/** Words of several refusals by the path of their field in the form. */
export function recordErrors(refusals: readonly Refusal<string>[]): Record<string, string> {
  return Object.fromEntries(
    refusals.flatMap((refusal) =>
      refusal.field === undefined ? [] : [[refusal.field, joinedWords(recordRefusalWords(refusal.code))] as const],
    ),
  )
}

/** A refused command as an entry form shows it: beside a field of the form, or above the buttons. */
export function recordOutcome(refusal: Refusal<string>, fields: readonly string[]): EntryOutcome {
  const { field, code } = refusal
  if (field !== undefined && fields.includes(field)) return err({ fields: recordErrors([refusal]) })
  return err({ words: recordRefusalWords(code) })
}

/** 房产证或购房合同: a needed paper in words. */
export function neededPaperWords({ anyOf }: NeededPaper): string {
  const [first, ...others] = anyOf.map((kind) => text(`fileRecords.document.kinds.${kind}`))
  return others.reduce((all, other) => text('fileRecords.matters.either', { first: all, second: other }), first ?? '')
}

/** Several needed papers in one line. */
export function neededPapersLine(papers: readonly NeededPaper[]): string {
  return papers.map(neededPaperWords).join(text('common.listSeparator'))
}

type VehicleWord = 'plate' | 'model' | 'space'
type DocumentWord = 'kind' | 'state' | 'number' | 'copies' | 'place' | 'receivedDay' | 'validTo' | 'dueDay' | 'remark'
type CareWord = 'text' | 'basis' | 'endDay'
type ConsentWord = 'givenDay' | 'medium'

const VEHICLE_WORDS: readonly string[] = ['plate', 'model', 'space'] satisfies VehicleWord[]
const DOCUMENT_WORDS: readonly string[] = [
  ...['kind', 'state', 'number', 'copies', 'place'],
  ...['receivedDay', 'validTo', 'dueDay', 'remark'],
]
const CARE_WORDS: readonly string[] = ['text', 'basis', 'endDay'] satisfies CareWord[]
const CONSENT_WORDS: readonly string[] = ['givenDay', 'medium'] satisfies ConsentWord[]

/** The word of a field of any record of a file; a field of a newer version by its own name. */
export function recordFieldWords(entity: string, field: string): string {
  if (entity === 'vehicle' && VEHICLE_WORDS.includes(field)) return text(`fileRecords.vehicle.${field as VehicleWord}`)
  if (entity === 'document' && DOCUMENT_WORDS.includes(field)) {
    return text(`fileRecords.document.${field as DocumentWord}`)
  }
  if (entity === 'careNote' && CARE_WORDS.includes(field)) return text(`fileRecords.care.${field as CareWord}`)
  if (entity === 'consent' && CONSENT_WORDS.includes(field)) return text(`fileRecords.consent.${field as ConsentWord}`)
  return fieldName(field)
}
