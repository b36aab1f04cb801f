/** Words for a file that is refused, and for a run that ended early. */

import type { TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import {
  type CommonRefusal,
  foreignRefusalWords,
  moduleRefusalWords,
  type RefusalWords,
} from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { errors } from '#renderer/text/zh-CN/errors.ts'
import { roster } from '#renderer/text/zh-CN/roster.ts'
import type { Refusal } from '#shared/kernel/errors.ts'

/** Why a file is not read, with its own way out. */
export function fileRefusalWords({ code, detail }: TableFileRefusal | Refusal<'mapping-changed'>): RefusalWords {
  if (code !== 'too-large') return moduleRefusalWords('rosterFiles', code)
  const megabytes = Number(detail?.megabytes ?? 0)
  return {
    ...moduleRefusalWords('rosterFiles', code),
    what: text('rosterFiles.refusals.too-large.what', { megabytes }),
  }
}

/** Why a run ended; what it says of saving is replaced by what went in. */
export function runRefusalWords(code: string): RefusalWords {
  if (code in roster.refusals) return moduleRefusalWords('roster', code as keyof typeof roster.refusals)
  return foreignRefusalWords(code in errors ? (code as CommonRefusal) : 'failed')
}
