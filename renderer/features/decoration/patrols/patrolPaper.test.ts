// What became of a violation stands beside the patrol that found it: the notice's number and its deadline (handbook 2.11).
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { sheetContextOf } from '#renderer/db/papers.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addSite } from '#test/support/decorationSites.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { caseSheet, daySheet } from './patrolPaper.ts'

async function walked() {
  startTexts('zh-CN')
  const store = await foundedStore()
  const caseId = await addSite(store, { id: 'case-1', unitId: await addUnit(store), number: 'A-XK-00001' })
  const patrol = (id: string, slot: string, at: string) =>
    commitDraft(store, {
      cmd: 'patrol.record',
      items: [
        {
          ...{ kind: 'event', e: 'decorationPatrol', id, ev: 'recorded' },
          data: {
            caseId,
            day: '2026-11-20',
            slot,
            site: 'working',
            officerId: 'staff-1',
            items: [],
            handled: '口头制止',
          },
        },
      ],
      at,
    })
  await patrol('patrol-1', 'morning', '2026-11-20T02:00:00.000Z')
  await patrol('patrol-2', 'afternoon', '2026-11-20T07:00:00.000Z')
  const violation = (ev: string, data: object) =>
    commitDraft(
      store,
      {
        cmd: ev === 'found' ? 'violation.find' : 'violation.notice',
        items: [{ kind: 'event', e: 'decorationViolation', id: 'violation-1', ev, data: { ...data } }],
      },
      SUPERVISOR,
    )
  await violation('found', { caseId, clauses: ['V04'], facts: '垃圾未袋装', patrolId: 'patrol-1' })
  await violation('noticed', { number: 'A-ZG-00001', sheetId: null, to: ['contractor'], until: '2026-11-23' })
  return { store, caseId }
}

test.each(['case', 'day'] as const)('on the sheet of a %s', async (about) => {
  const { store, caseId } = await walked()
  const context = await sheetContextOf(deskOf(store, CLERK), {
    recordId: '0192f3a4-0000-7000-8000-000000000001',
    number: null,
    form: 'decoration-patrol',
  })
  const build = about === 'case' ? caseSheet(store, caseId) : daySheet(store, '2026-11-20' as Day)
  const built = await build(context, {} as never)
  if (!built.ok) throw new Error(built.error.code)
  const lines = (built.value.model as unknown as { lines: { slot: string; remarks: string }[] }).lines
  const remarksOf = (slot: string) => lines.find((line) => line.slot === slot)?.remarks
  expect(remarksOf('上午')).toBe('口头制止；通知 A-ZG-00001，限期 2026-11-23')
  expect(remarksOf('下午')).toBe('口头制止')
})
