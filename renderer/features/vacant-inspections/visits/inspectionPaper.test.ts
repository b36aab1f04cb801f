// The paper of a visit says what was entered: items of the list in order, readings beside the ones before, both times.
import { expect, test } from 'vitest'
import { sheetContextOf } from '#renderer/db/papers.ts'
import { clipboardLines, clipboardOf } from '#renderer/features/vacant-inspections/queries/clipboardLines.ts'
import { NO_BUILDING } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { VisitSheet } from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { addHomes, addVisit } from '#test/support/vacantHomes.ts'
import { vacantInspectionPaper } from './inspectionPaper.ts'

const read = (figure: string) => ({
  ...{ meter: 'water' as const, kind: 'read' as const, figure, oldFigure: '', photos: [], noPhotoWhy: '' },
})

async function built(unitId: string, visits: readonly (readonly [string, object])[]) {
  startTexts('en')
  const store = await foundedStore()
  await addHomes(store, ['5-0901'])
  for (const [day, told] of visits) await addVisit(store, '5-0901', day, told)
  const context = await sheetContextOf(deskOf(store, CLERK), {
    ...{ recordId: '0192f3a4-0000-7000-8000-000000000001', number: null, form: 'vacant-inspection' as const },
  })
  return await vacantInspectionPaper.build(store, { kind: 'unit', id: unitId }, context)
}

test('the last visit of a home, in Chinese whatever the screen speaks', async () => {
  const fault = [{ item: 'ceiling', found: 'fault', remark: '墙角渗水' }]
  const made = await built('home-5-0901', [
    ['2026-11-13', { readings: [read('12')] }],
    ['2026-11-20', { readings: [read('12')], items: fault, isAired: true }],
  ])
  if (!made.ok) throw new Error(made.error.code)
  const model = made.value.model as unknown as VisitSheet
  expect(made.value).toMatchObject({ unitId: 'home-5-0901', personId: null })
  expect(model).toMatchObject({
    ...{ kind: 'visit', scope: '未售', day: '2026年11月20日 09:00', officer: '陈燕', seen: '入户', result: '异常' },
    ...{ occupied: '无', care: '已通风', photos: '没带相机', list: '空置房巡查表' },
    meters: [{ meter: '水表', last: '12', now: '12' }],
  })
  expect(model.items.filter(({ found }) => found !== '正常')).toEqual([
    { number: '6', label: '天花', found: '异常', remark: '墙角渗水' },
  ])
  expect(model.items).toHaveLength(18)
})

test('of a home that nobody has been to no paper is issued, and it says why', async () => {
  const made = await built('home-5-0901', [])
  expect(made).toMatchObject({ ok: false, error: { code: 'no-visit' } })
  expect(vacantInspectionPaper.refusal?.('no-visit')?.what).toBe('No visit of this home is entered.')
})

test('homes that stand in no building are walked with a clipboard of their own', async () => {
  startTexts('en')
  const store = await foundedStore()
  await addHomes(store, ['5-0901'])
  const values = { code: 'V-01', sale: 'unsold' }
  await commitDraft(store, { cmd: 'unit.add', items: [{ kind: 'set', e: 'unit', id: 'home-V-01', values }] })
  expect(await clipboardLines(store, clipboardOf(store, NO_BUILDING))).toMatchObject({
    building: '没有楼栋',
    lines: [{ number: '1', unit: 'V-01' }],
  })
})
