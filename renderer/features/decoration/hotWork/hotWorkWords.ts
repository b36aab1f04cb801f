/** Words of hot work and cuts: refusals, where one stands, what comes next; a word that this version does not know stands as it is. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { decorationHotWork } from '#renderer/text/zh-CN/decorationHotWork.ts'
import { decorationHotWorkRefusals } from '#renderer/text/zh-CN/decorationHotWorkRefusals.ts'
import { lateEntry } from '#renderer/text/zh-CN/lateEntry.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { UtilityCutState } from '#shared/domain/decoration/hotWork/cutFold.ts'
import { isCutOver } from '#shared/domain/decoration/hotWork/cuts.ts'
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import {
  type HotWorkStanding,
  hotWorkNeeds,
  hotWorkStanding,
} from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'

/** What happened, is it saved, what now, for any refusal of hot work, cuts or their papers. */
export function hotWorkRefusalWords(code: string): RefusalWords {
  if (isKeyOf(decorationHotWorkRefusals.refusals, code)) return moduleRefusalWords('decorationHotWorkRefusals', code)
  if (isKeyOf(lateEntry.refusals, code)) return moduleRefusalWords('lateEntry', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

const wordIn =
  (group: 'ways' | 'supplies') =>
  (word: string, t: Text = text): string =>
    isKeyOf(decorationHotWork[group], word)
      ? (t as unknown as (key: LabelKey) => string)(`decorationHotWork.${group}.${word}` as LabelKey)
      : word

export const wayWords = wordIn('ways')
export const supplyWords = wordIn('supplies')

const STATES: Readonly<Record<HotWorkStanding, DeskState>> = {
  asked: 'todo',
  approved: 'todo',
  refused: 'done',
  checked: 'due',
  running: 'running',
  finished: 'due',
  closed: 'done',
  expired: 'late',
  overdue: 'late',
}

/** The badge of a hot-work permit at this moment. */
export function hotWorkBadge(work: HotWork, nowMs: number, t: Text = text): { state: DeskState; words: string } {
  const standing = hotWorkStanding(work, nowMs)
  const isRechecked = standing === 'finished' && work.recheckedAt !== ''
  const words = isRechecked ? t('decorationHotWork.recheckDone') : t(`decorationHotWork.standings.${standing}`)
  return { state: STATES[standing], words }
}

/** What is to be done next on it. */
export function nextWords(work: HotWork, nowMs: number, t: Text = text): string {
  const standing = hotWorkStanding(work, nowMs)
  const next = (step: keyof typeof decorationHotWork.next) => t(`decorationHotWork.next.${step}`)
  switch (standing) {
    case 'asked':
      return work.engineering?.agrees === true && work.security?.agrees === true ? next('approve') : next('opinions')
    case 'approved':
      return next('check')
    case 'checked':
      return next('start')
    case 'running':
    case 'overdue':
      return next('finish')
    case 'finished':
      return work.recheckedAt === '' ? next('recheck') : next('close')
    case 'expired':
      return next('close')
    default:
      return ''
  }
}

/** The needs of art. 15 that are open, in one line; empty where none is. */
export function needsWords(work: HotWork, t: Text = text): string {
  const needs = hotWorkNeeds(work).map((need) => t(`decorationHotWork.needs.${need}`))
  return needs.length === 0 ? '' : t('decorationHotWork.card.lacks', { needs: needs.join(t('common.listSeparator')) })
}

const CUT_STATES: Readonly<Record<UtilityCutState['status'], DeskState>> = {
  asked: 'todo',
  agreed: 'due',
  refused: 'done',
  cut: 'running',
  restored: 'done',
  void: 'done',
}

/** The badge of a cut at this moment. */
export function cutBadge(cut: UtilityCutState, nowMs: number, t: Text = text): { state: DeskState; words: string } {
  if (isCutOver(cut, nowMs)) return { state: 'late', words: t('decorationHotWork.cutStandings.over') }
  return { state: CUT_STATES[cut.status], words: t(`decorationHotWork.cutStandings.${cut.status}`) }
}
