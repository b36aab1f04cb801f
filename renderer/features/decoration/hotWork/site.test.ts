// Hot work, cuts, acceptance and archive over a real store: what is printed, refused, and found by the header and the lists.
import { beforeEach, expect, test } from 'vitest'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import { acceptCase, archiveCase, askAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { askCut, judgeCut, runCut } from '#renderer/features/decoration/commands/cuts.ts'
import {
  approveHotWork,
  askHotWork,
  checkHotWork,
  closeHotWork,
  finishHotWork,
  issueHotWorkNotice,
  judgeHotWork,
  recheckHotWork,
  startHotWork,
} from '#renderer/features/decoration/commands/hotWork.ts'
import { openCuts, openHotWork } from '#renderer/features/decoration/queries/hotWork.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { ALL_OK, HOT_WORK_ASKED, WATER_HELD } from '#test/support/decorationSite.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')

const CASE = 'case-1'
const paper: PaperDecision = { role: 'engineering', name: '吴工', paperDay: '2026-11-21' as Day, copyNo: '12' }
let store: Store
const desk = () => paperDesk(store, { host: fakeHost() })

function value<Value>(
  done:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { readonly code: string } },
): Value {
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const state = async () => must(await store.db.decorationCases.get(CASE)).v

beforeEach(async () => {
  store = await foundedStore()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const tell = (ev: string, data: JsonObject) =>
    commitDraft(
      store,
      { cmd: 'decoration.apply', items: [{ kind: 'event', e: 'decorationCase', id: CASE, ev, data }] },
      SUPERVISOR,
    )
  const declared = ['surface', 'waterproofing', 'hot-work']
  await tell('applied', {
    unitId,
    personId,
    contractorName: '宏远装饰',
    ownerName: '王晓梅',
    declared,
    number: 'A-ZX-00001',
  })
  await tell('permitIssued', { number: 'A-XK-00001', from: '2026-11-20', to: '2027-02-28', personId })
})

/** Hot work of the hour in which the test's desk stands. */
function window() {
  const now = store.clock.nowMs()
  return { from: new Date(now - 60_000).toISOString(), to: new Date(now + 3_600_000).toISOString() }
}

test('hot work goes from its form to its close, and its notice names nobody', async () => {
  const asked = value(await askHotWork(desk(), CASE, { ...HOT_WORK_ASKED, ...window() }))
  expect(asked.draft.number).toBe('A-DH-00001')
  expect(must(await loadPaper(store, asked.draft.sheetId)).model).toMatchObject({
    operator: '周强',
    contractor: '宏远装饰',
    permit: 'A-XK-00001',
  })
  const [work] = (await state()).hotWorks
  const at = { caseId: CASE, hotWorkId: must(work).id }
  expect((await openHotWork(store)).map((line) => line.work.operator)).toEqual(['周强'])
  expect(await issueHotWorkNotice(desk(), CASE, at.hotWorkId)).toMatchObject({ error: { code: 'hot-work-elsewhere' } })
  value(await judgeHotWork(desk(), at, { side: 'engineering', agrees: true, opinion: '', paper }))
  value(
    await judgeHotWork(desk(), at, {
      side: 'security',
      agrees: true,
      opinion: '',
      paper: { ...paper, role: 'security' },
    }),
  )
  value(await approveHotWork(desk(), at, { ...paper, role: 'supervisor' }))
  const notice = value(await issueHotWorkNotice(desk(), CASE, at.hotWorkId)).draft
  expect(JSON.stringify(must(await loadPaper(store, notice.sheetId)).model)).not.toMatch(/周强|李明|王晓梅/)
  const check = { postedAt: ['building-entrance', 'work-place'], isEquipped: true, isCleared: true }
  value(await checkHotWork(desk(), at, check))
  value(await startHotWork(desk(), at))
  expect((await state()).flame).toBe('burning')
  expect(await openHotWork(store, ['burning'])).toHaveLength(1)
  expect(await askAcceptance(desk(), CASE, { doneOn: '2026-11-21' })).toMatchObject({
    error: { code: 'hot-work-running' },
  })
  value(await finishHotWork(desk(), at))
  value(await recheckHotWork(desk(), at, '无火种'))
  value(await closeHotWork(desk(), at, ''))
  expect((await state()).flame).toBe('')
  expect(await openHotWork(store)).toEqual([])
})

test('a cut is asked for a day ahead, agreed on paper, made and restored', async () => {
  const cut = { supply: 'water', area: '2 单元 12 层', reason: '换阀' }
  const today = window()
  expect(await askCut(desk(), CASE, { ...cut, ...today })).toMatchObject({ error: { code: 'notice-short' } })
  const DAY_MS = 86_400_000
  const later = (iso: string) => new Date(Date.parse(iso) + 2 * DAY_MS).toISOString()
  value(await askCut(desk(), CASE, { ...cut, from: later(today.from), to: later(today.to) }))
  const [line] = await openCuts(store)
  const { id } = must(line)
  value(await judgeCut(desk(), { id }, { agrees: true, opinion: '', paper }))
  value(await runCut(desk(), { id }, 'cut'))
  expect(await openCuts(store)).toMatchObject([{ cut: { status: 'cut', number: 'A-TS-00001' } }])
  value(await runCut(desk(), { id }, 'restored'))
  expect(await openCuts(store)).toEqual([])
})

test('acceptance is printed with what was found, begins the observation, and nothing is filed before the second', async () => {
  value(await askAcceptance(desk(), CASE, { doneOn: '2026-11-21' }))
  const input = { passed: true, items: ALL_OK, closedWater: [WATER_HELD], opinion: '', deadline: '' }
  const { draft } = value(await acceptCase(desk(), CASE, { input, paper }))
  expect(draft.number).toBe('A-YA-00001')
  expect(must(await loadPaper(store, draft.sheetId)).model).toMatchObject({
    inspector: '吴工',
    passes: '收回 0 / 发出 0',
    until: '2027年2月21日',
  })
  expect(await state()).toMatchObject({ status: 'observing', acceptance: { rounds: [{ until: '2027-02-21' }] } })
  expect(await askAcceptance(desk(), CASE, { doneOn: '2026-11-21' })).toMatchObject({
    error: { code: 'observation-running' },
  })
  expect(await archiveCase(desk(), CASE, '')).toMatchObject({ error: { code: 'not-accepted' } })
})
