import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'

import { NO_FILTER, useRoundFilter } from '#renderer/stores/useRoundFilter.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { boardModule } from '#test/support/boardDesk.tsx'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit } from '#test/support/vacantHomes.ts'

startTexts('zh-CN')

let store: Store

beforeEach(async () => {
  useRoundFilter.setState(NO_FILTER)
  store = await foundedStore()
  await addHomes(store, ['5-0101', '5-0901'])
  await addHomes(store, ['6-0101'], '6')
  for (const code of ['5-0101', '5-0901']) await addVisit(store, code, '2026-08-10')
  await addVisit(store, '5-0101', '2026-11-18')
  await addVisit(store, '6-0101', '2026-11-18')
})

const show = () => showScreen({ desk: deskOf(store), modules: [boardModule], path: '/vacant/calendar' })
const dayNow = () => document.activeElement?.getAttribute('data-day')
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name, code: name })
const dayButton = (day: string) => screen.findByRole('button', { name: new RegExp(`^${day}，`) })

describe('the month', () => {
  test('stands on today, and moves by days, weeks and months over its ends', async () => {
    await show()
    await waitFor(() => expect(dayNow()).toBe('2026-11-21'))
    for (const [name, day] of [
      ['ArrowDown', '2026-11-28'],
      ['ArrowRight', '2026-11-29'],
      ['ArrowDown', '2026-12-06'],
      ['PageUp', '2026-11-06'],
      ['ArrowUp', '2026-10-30'],
      ['End', '2026-10-31'],
      ['ArrowRight', '2026-11-01'],
      ['ArrowLeft', '2026-10-31'],
      ['Home', '2026-10-01'],
    ] as const) {
      key(name)
      await waitFor(() => expect(dayNow()).toBe(day))
    }
    screen.getByRole('status', { name: '' })
  })

  test('says of each day what was done, what is due and what is the last day', async () => {
    await show()
    expect((await dayButton('2026-11-18')).getAttribute('aria-label')).toBe(
      '2026-11-18，已巡 2，到期 0，最迟 0，违约 0',
    )
    // The home that is late is due today, and each week from then on; the others a week after their visit.
    expect((await dayButton('2026-11-21')).getAttribute('aria-label')).toContain('到期 1')
    expect((await dayButton('2026-11-25')).getAttribute('aria-label')).toContain('到期 2')
    expect((await dayButton('2026-11-29')).getAttribute('aria-label')).toContain('最迟 1')
    expect((await dayButton('2026-11-30')).getAttribute('aria-label')).toContain('最迟 1')
  })

  test('shows beside it the buildings of the day and its homes', async () => {
    await show()
    fireEvent.click(await dayButton('2026-11-18'))
    const side = await screen.findByRole('complementary', { name: /2026-11-18/ })
    expect(
      within(side)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['楼栋已巡', '51', '61', '合计2'])
    within(side).getByRole('link', { name: '5-0101' })
    expect(within(side).queryByRole('link', { name: '5-0901' })).toBeNull()
  })

  test('reads a month long ago, with the day on which it was missed', async () => {
    await show()
    await waitFor(() => expect(dayNow()).toBe('2026-11-21'))
    for (const month of ['10', '09', '08']) {
      key('PageUp')
      await waitFor(() => expect(dayNow()).toBe(`2026-${month}-21`))
    }
    expect((await dayButton('2026-08-10')).getAttribute('aria-label')).toContain('已巡 2')
  })

  test('keeps what was done in a home that has left the rounds', async () => {
    const stay = { personId: 'p1', unitId: 'home-6-0101', relation: 'tenant', fromDay: null, toDay: null }
    const items = [
      { kind: 'set', e: 'unit', id: 'home-6-0101', values: { sale: 'delivered' } },
      { kind: 'set', e: 'stay', id: 's1', values: stay },
    ] as const
    await addHomes(store, ['6-0201'], '6')
    await commitDraft(store, { cmd: 'x', items }, SUPERVISOR)
    await show()
    expect((await dayButton('2026-11-18')).getAttribute('aria-label')).toContain('已巡 2')
  })
})
