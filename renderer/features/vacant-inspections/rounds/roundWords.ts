/** Words of rounds: what a refusal means, what a round, a stand and a set of keys are called. */

import type { HomeKey } from '#renderer/features/vacant-inspections/queries/roundKeys.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { vacantRounds } from '#renderer/text/zh-CN/vacantRounds.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { HomeStand } from '#shared/domain/vacant-inspections/rounds/progress.ts'

/** What happened, is it saved, what now, for any refusal of a round or of its keys. */
export function roundRefusalWords(code: string): RefusalWords {
  return Object.hasOwn(vacantRounds.refusals, code)
    ? moduleRefusalWords('vacantRounds', code as keyof typeof vacantRounds.refusals)
    : foreignRefusalWords(code)
}

/** 暴雨台风后加巡. */
export function kindWords(kind: string, words: Text = text): string {
  return words(`vacantRounds.kinds.${kind === 'storm' ? 'storm' : 'extra'}`)
}

const STATES: Readonly<Record<HomeStand, DeskState>> = {
  left: 'todo',
  normal: 'done',
  abnormal: 'late',
  unable: 'due',
}

/** The badge of a home of a round. */
export function standBadge(stand: HomeStand, words: Text = text): { state: DeskState; words: string } {
  return { state: STATES[stand], words: words(`vacantRounds.stands.${stand}`) }
}

/** A colleague's name by id, as it may be shown. */
export type NameOf = (staffId: string) => string

/** Names as they may be shown now; a curtain covers them. */
export function useNameOf(staff: ReadonlyMap<string, string>): NameOf {
  const shown = useShownName()
  return (id) => {
    const name = staff.get(id) ?? ''
    return name === '' ? '' : shown(name)
  }
}

/** A-12 ×3, or where it is now. */
export function keyWords(key: HomeKey, nameOf: NameOf, words: Text = text): string {
  const { hook, label, count, whyNot, loan } = key
  const place = hook || label || words('vacantRounds.keys.noHook')
  if (loan !== undefined) {
    const who = nameOf(loan.staffId ?? '')
    // The hook stays named: the set goes back to it.
    if (who === '') return words('vacantRounds.keys.outElsewhere', { hook: place })
    return words('vacantRounds.keys.out', { hook: place, who })
  }
  if (whyNot !== undefined) return words(`vacantRounds.keys.${whyNot}`, { hook: place })
  return count > 1 ? words('vacantRounds.keys.count', { hook: place, count }) : place
}

/** All sets of a home in one cell. */
export function homeKeyWords(keys: readonly HomeKey[], nameOf: NameOf, words: Text = text): string {
  if (keys.length === 0) return words('vacantRounds.keys.none')
  return keys.map((key) => keyWords(key, nameOf, words)).join(' · ')
}
