/** What is said of the opening import: faults of rows with what to do, and why a file or a run was refused. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { custodyRegister } from '#renderer/text/zh-CN/custodyRegister.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'
import type { OpeningFault } from '#shared/domain/parcel-custody/openingRow.ts'
import type { Refusal } from '#shared/kernel/errors.ts'

/** A fault with what to do about it, in the screen language. */
export function openingFaultWords({ code, row }: OpeningFault): string {
  if (code === 'row-twice' || code === 'tag-twice')
    return text(`custodyRegister.opening.faults.${code}`, { row: row ?? 0 })
  return text(`custodyRegister.opening.faults.${code}`)
}

/** Why a table is not read, or does not go in. */
export function openingRefusalWords({ code, detail }: Refusal<string>): RefusalWords {
  if (code === 'opening-too-many') {
    const counts = { count: Number(detail?.count ?? 0), most: Number(detail?.most ?? 0) }
    return { ...moduleRefusalWords('custodyRegister', code), what: text('custodyRegister.opening.tooMany', counts) }
  }
  if (code === 'beyond-role') return moduleRefusalWords('custodyRegister', 'opening-leaders')
  if (Object.hasOwn(custodyRegister.refusals, code))
    return moduleRefusalWords('custodyRegister', code as keyof typeof custodyRegister.refusals)
  if (code === 'too-large') {
    const megabytes = Number(detail?.megabytes ?? 0)
    return {
      ...moduleRefusalWords('rosterFiles', code),
      what: text('rosterFiles.refusals.too-large.what', { megabytes }),
    }
  }
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
