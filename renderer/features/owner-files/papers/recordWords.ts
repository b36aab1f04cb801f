/** Words of what hangs on a file: refusals, kinds of paper, groups of them. */
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
