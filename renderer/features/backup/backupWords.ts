/** The age of a backup, its place and its troubles in the words of the desk. */
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import type { Text } from '#renderer/text/text.ts'
import { backup } from '#renderer/text/zh-CN/backup.ts'
import { ageText } from '#shared/sync/backup/age.ts'

/** `备份 2 小时前`. */
export function ageWords(t: Text, ageMs: number): string {
  const age = ageText(ageMs)
  return age.unit === 'now' ? t('backup.header.now') : t(`backup.header.${age.unit}`, { count: age.count })
}

/** What happened, is it saved, what now: for a code of a backup, of the host, or one nobody foresaw. */
export function troubleWords(code: string): RefusalWords {
  return moduleRefusalWords('backup', isKnown(code) ? code : 'failed')
}

function isKnown(code: string): code is keyof typeof backup.refusals {
  return code in backup.refusals
}

const BYTES_PER_MB = 1024 ** 2
const BYTES_PER_GB = 1024 ** 3

/** `1.2`, for a text that says megabytes. */
export function megabytes(bytes: number): string {
  return (bytes / BYTES_PER_MB).toFixed(bytes < BYTES_PER_MB ? 2 : 1)
}

/** `120`, for a text that says gigabytes. */
export function gigabytes(bytes: number): string {
  return (bytes / BYTES_PER_GB).toFixed(bytes < 10 * BYTES_PER_GB ? 1 : 0)
}
