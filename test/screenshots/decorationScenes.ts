// The pictures of decoration: the cases, the permit of one, its ledger, the wall, the round of patrols, a violation.
import { expect } from '@playwright/test'
import { casesThatAre, firstKeys } from '#test/e2e/screenList.ts'
import { show } from './custodyScenes.ts'
import type { Scene } from './scenes.ts'

const at = (name: string, path: string): Scene => ({ name, show: (clerk) => show(clerk, path) })

/** A tab of the first case that stands so. */
const caseAt = (name: string, status: string, tab: string): Scene => ({
  name,
  show: async (clerk) => {
    const [id] = await casesThatAre(clerk.page, [status])
    await show(clerk, `/decoration/case/${id}/${tab}`)
    await expect(clerk.page.locator('.case-tab section').first()).toBeVisible()
  },
})

/** In the practice community, at the desk's size. */
export const DECORATION: readonly Scene[] = [
  at('decoration', '/decoration'),
  caseAt('decoration-review', 'applied', 'review'),
  caseAt('permit', 'permitted', 'permit'),
  caseAt('ledger', 'observing', 'money'),
  at('permit-wall', '/decoration/wall'),
  at('patrols', '/decoration/patrols'),
  {
    name: 'violation',
    show: async (clerk) => {
      const [[id]] = (await firstKeys(clerk.page, ['decorationViolations'])) as [string[]]
      await show(clerk, `/decoration/violations/${id}`)
    },
  },
]
