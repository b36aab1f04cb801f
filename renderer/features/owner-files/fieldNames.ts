/** The word for a field of an owner file, for time lines and open matters. */
import { label } from '#renderer/text/text.ts'
import { households } from '#renderer/text/zh-CN/households.ts'
import { ownerFiles } from '#renderer/text/zh-CN/ownerFiles.ts'

type OwnField = Exclude<keyof typeof ownerFiles.fields, 'phoneNumbered'>

/** The word for a field of this module; a field of a newer version by its own name. */
export function fieldName(field: string): string {
  if (field in ownerFiles.fields && field !== 'phoneNumbered') return label(`ownerFiles.fields.${field as OwnField}`)
  if (field in households.fields) return label(`households.fields.${field as keyof typeof households.fields}`)
  return field
}
