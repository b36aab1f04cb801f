/** What the header says of the exchange, long and short: 已同步到共享文件夹 10:04 · 3 条待同步. */
import type { Text } from '#renderer/text/text.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { type DeskTime, momentWords, stateWords } from './exchangeWords.ts'
import { severityOf } from './nextActions.ts'

export interface StatusWords {
  readonly look: 'fine' | 'none' | 'trouble'
  readonly long: string
  readonly short: string
}

/** The words of the header; undefined where this desk has nothing to exchange: alone, in practice, on a web page. */
export function statusWords(
  t: Text,
  report: ExchangeReport,
  { info, desk }: { readonly info: AppInfo; readonly desk: DeskTime },
): StatusWords | undefined {
  if (info.demo || info.capabilities.folder !== true || report.state === 'off') return undefined
  const look = severityOf(report.state)
  const waits = report.waiting > 0
  const waitingLong = waits ? [t('exchange.header.waiting', { count: report.waiting })] : []
  const waitingShort = waits ? [t('exchange.header.waitingShort', { count: report.waiting })] : []
  if (look === 'trouble') {
    const { short } = stateWords(t, report.state)
    return { look, long: [short, ...waitingLong].join(' · '), short: [short, ...waitingShort].join(' · ') }
  }
  const [long, short] = standing(t, report, desk)
  return { look, long: [long, ...waitingLong].join(' · '), short: [short, ...waitingShort].join(' · ') }
}

function standing(t: Text, { progress, lastOkMs, isWorking }: ExchangeReport, desk: DeskTime): [string, string] {
  if (progress !== undefined && progress.totalChanges > 0) {
    const percent = Math.floor((100 * progress.doneChanges) / progress.totalChanges)
    const words = t('exchange.header.progress', { percent })
    return [words, words]
  }
  if (lastOkMs === undefined) {
    const words = isWorking ? t('exchange.header.working') : t('exchange.places.folderNever')
    return [words, words]
  }
  const time = momentWords(t, lastOkMs, desk)
  return [t('exchange.header.synced', { time }), t('exchange.header.syncedShort', { time })]
}
