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

const KB = 1024

/** `62 KB`, `1.4 MB`, `120 GB`: the same in both languages. */
export function sizeWords(bytes: number): string {
  if (bytes < KB ** 2) return `${Math.max(1, Math.round(bytes / KB))} KB`
  if (bytes < KB ** 3) return `${(bytes / KB ** 2).toFixed(1)} MB`
  return `${(bytes / KB ** 3).toFixed(bytes < 10 * KB ** 3 ? 1 : 0)} GB`
}
