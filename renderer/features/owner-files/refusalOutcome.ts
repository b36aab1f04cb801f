/** Refusals of owner files in words: beside their field where they have one, above the buttons otherwise. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { label } from '#renderer/text/text.ts'
import { ownerFiles } from '#renderer/text/zh-CN/ownerFiles.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err } from '#shared/kernel/result.ts'

type OwnerCode = OwnerFileRefusal['code']

function isOwnerCode(code: string): code is OwnerCode {
  return code in ownerFiles.refusals
}

/** The words of any refusal that a command of owner files can answer with. */
export function ownerRefusalWords(code: string): RefusalWords {
  return isOwnerCode(code) ? moduleRefusalWords('ownerFiles', code) : foreignRefusalWords(code)
}

/** One short sentence beside the field. */
export function fieldWords(refusal: Refusal<string>): string {
  const reason = refusal.detail?.reason
  const { idReasons, phoneReasons } = ownerFiles
  if (refusal.code === 'id-number-invalid' && typeof reason === 'string' && reason in idReasons) {
    return label(`ownerFiles.idReasons.${reason as keyof typeof idReasons}`)
  }
  if (refusal.code === 'phone-invalid' && typeof reason === 'string' && reason in phoneReasons) {
    return label(`ownerFiles.phoneReasons.${reason as keyof typeof phoneReasons}`)
  }
  return joinedWords(ownerRefusalWords(refusal.code))
}

/** Words of several refusals by the path of their field in the form; `pathOf` where the form names it otherwise. */
export function fieldErrors(
  refusals: readonly Refusal<string>[],
  pathOf: (field: string) => string = (field) => field,
): Record<string, string> {
  return Object.fromEntries(
    refusals.flatMap((refusal) =>
      refusal.field === undefined ? [] : [[pathOf(refusal.field), fieldWords(refusal)] as const],
    ),
  )
}

/** A refused command as an entry form shows it. */
export function refusedOutcome(refusal: Refusal<string>, pathOf?: (field: string) => string): EntryOutcome {
  if (refusal.field === undefined) return err({ words: ownerRefusalWords(refusal.code) })
  return err({ fields: fieldErrors([refusal], pathOf) })
}
