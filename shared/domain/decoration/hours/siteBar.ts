/** Why nobody may work at a site, whatever the hour says: the first thing that a clerk answers who is asked. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { Day } from '#shared/kernel/days.ts'

/** 未发证, 停工, 未到开工日, 许可证到期, 已验收. */
export type SiteBar = 'no-permit' | 'stopped' | 'ahead' | 'expired' | 'accepted'

const AT_WORK: readonly string[] = ['permitted', 'acceptance-asked', 'rework']

/** What stands against work at the site today; undefined where only the hours decide. Source: handbook 3.6, R85. */
export function siteBar({ permit, stops, status }: CaseState, today: Day): SiteBar | undefined {
  if (permit === null) return 'no-permit'
  if (stops.some(({ resumedAt }) => resumedAt === '')) return 'stopped'
  if (!AT_WORK.includes(status)) return 'accepted'
  if (permit.returnedAt !== '') return 'no-permit'
  if (today < permit.from) return 'ahead'
  return today > permit.to ? 'expired' : undefined
}
