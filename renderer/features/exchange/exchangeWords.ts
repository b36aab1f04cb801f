/** Words of the exchange: states, other desks, files set aside, moments and spans, in the language of `t`. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { exchange } from '#renderer/text/zh-CN/exchange.ts'
import { exchangeStates } from '#renderer/text/zh-CN/exchangeStates.ts'
import { passphrase } from '#renderer/text/zh-CN/passphrase.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { ExchangeState, PeerReport, QuarantineReport, ShortRoom } from '#shared/sync/exchange/report.ts'
import type { PeerMark } from './nextActions.ts'

/** What a state is called and what it means: never without the three sentences. */
export interface StateWords extends RefusalWords {
  readonly short: string
}

/** The words of a state of the exchange. */
export function stateWords(t: Text, state: ExchangeState | 'practice' | 'cannot'): StateWords {
  const at = state === 'practice' || state === 'cannot' ? (state as 'practice') : (`states.${state}` as 'states.off')
  const part = (name: keyof StateWords) => t(`exchangeStates.${at}.${name}`)
  return { short: part('short'), what: part('what'), saved: part('saved'), now: part('now') }
}

const MB = 1024 * 1024

/** What is short on this machine for the rest of others' records. */
export function shortRoomWords(t: Text, { neededBytes, freeBytes }: ShortRoom): string {
  const [needed, free] = [Math.ceil(neededBytes / MB), Math.floor(Math.max(0, freeBytes) / MB)]
  return t('exchangeStates.shortRoom', { needed: needed.toLocaleString(), free: free.toLocaleString() })
}

/** Sentences one after another: in Chinese the full stop is space enough. */
export function sentences(...said: readonly string[]): string {
  return said.reduce((text, next) => (/[。！？]$/.test(text) || text === '' ? `${text}${next}` : `${text} ${next}`), '')
}

/** The desk's time and zone: what moments are said by. */
export interface DeskTime {
  readonly now: number
  readonly zone: string
}

/** A moment as the page says it: 10:04, 昨天 10:04, 11-18 10:04. */
export function momentWords(t: Text, ms: number, desk: DeskTime): string {
  const { day, time, near } = momentText(instantFrom(ms), desk)
  return t(`exchange.when.${near ?? 'day'}`, { day, time })
}

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/** How long, to the unit that a person would say: 12 分钟, 1 小时, 3 天. */
export function spanWords(t: Text, ms: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(ms) / MINUTE_MS))
  if (minutes >= 2 * DAY_MINUTES) return t('exchange.span.days', { count: Math.round(minutes / DAY_MINUTES) })
  if (minutes >= HOUR_MINUTES) return t('exchange.span.hours', { count: Math.round(minutes / HOUR_MINUTES) })
  return t('exchange.span.minutes', { count: minutes })
}

interface PeerFacts {
  readonly peer: PeerReport
  readonly ownSeq: number
  readonly desk: DeskTime
}

/** What a mark of another desk means, in full. */
export function peerWords(t: Text, mark: PeerMark | 'ok', { peer, ownSeq, desk }: PeerFacts): StateWords {
  const sinceMs = mark === 'silent' ? peer.readMs : (peer.arriving?.sinceMs ?? peer.readMs)
  const values = {
    name: peer.name === '' ? peer.device.slice(0, 6) : peer.name,
    count: mark === 'behind' ? ownSeq - (peer.hasOurs ?? 0) : (peer.arriving?.files ?? 0),
    since: momentWords(t, sinceMs, desk),
    span: spanWords(t, peer.clockAheadMs),
  }
  // One shape of texts for every mark: the compiler is shown one of them, and given the values of all.
  const part = (name: keyof StateWords) => t(`exchangeStates.peers.${mark as 'clockAhead'}.${name}`, values)
  return { short: part('short'), what: part('what'), saved: part('saved'), now: part('now') }
}

type QuarantineWhy = keyof typeof exchangeStates.quarantine.why

/** Every reason for setting a file aside that has its own words. */
export const QUARANTINE_WHYS = Object.keys(exchangeStates.quarantine.why) as readonly QuarantineWhy[]

/** Why a file was set aside and what to do; a reason that has no words is quoted. */
export function quarantineWords(t: Text, { why }: Pick<QuarantineReport, 'why'>): RefusalWords {
  const known = Object.hasOwn(exchangeStates.quarantine.why, why) ? (why as QuarantineWhy) : 'other'
  const part = (name: 'what' | 'now') => t(`exchangeStates.quarantine.why.${known as 'other'}.${name}`, { why })
  return { what: part('what'), saved: t('exchangeStates.quarantine.saved'), now: part('now') }
}

/** What happened, is it saved, what now, for any refusal of the folder or the passphrase. */
export function exchangeRefusalWords(
  code: string,
  detail: Readonly<Record<string, string | number>> = {},
): RefusalWords {
  if (code === 'recovery-group') {
    const part = (name: keyof RefusalWords) =>
      text(`passphrase.refusals.recovery-group.${name}`, { group: detail.group ?? '' })
    return { what: part('what'), saved: part('saved'), now: part('now') }
  }
  if (Object.hasOwn(exchange.refusals, code))
    return moduleRefusalWords('exchange', code as keyof typeof exchange.refusals)
  if (Object.hasOwn(passphrase.refusals, code))
    return moduleRefusalWords('passphrase', code as keyof typeof passphrase.refusals)
  return foreignRefusalWords(code)
}
