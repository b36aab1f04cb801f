// What was written by hand at a site while the program was out (handbook section 4 item 11), and what of it travels readable.
import { beforeEach, describe, expect, test } from 'vitest'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { acceptancePaper } from '#renderer/features/decoration/acceptance/acceptancePapers.ts'
import { acceptCase, askAcceptance, enterAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { askCut, enterCut, judgeCut, runCut } from '#renderer/features/decoration/commands/cuts.ts'
import * as works from '#renderer/features/decoration/commands/hotWork.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { ROLES } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ALL_OK, HOT_WORK_ASKED, WATER_HELD } from '#test/support/decorationSite.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { addSiteAtWork, SITE, tellSite, workOfThisHour } from '#test/support/siteAtWork.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { logOf } from '#test/support/twoDesks.ts'
import { cutPaper, hotWorkPaper } from './hotWorkPapers.ts'

startTexts('zh-CN')

let store: Store
const desk = () => paperDesk(store)
// The test's clock stands at 10:12 in Shanghai on 21 November; the power was out from eight to ten.
const shanghai = (clock: string, day = '2026-11-21') => new Date(`${day}T${clock}:00+08:00`).toISOString()
const late = (clock: string, paperNumber = '', day = '2026-11-21') => ({ at: shanghai(clock, day), paperNumber })
const signed = (role: PaperDecision['role'], day = '2026-11-21'): PaperDecision => ({
  ...{ role, name: '吴工', paperDay: day as Day, copyNo: '12' },
})
const WORK = { ...HOT_WORK_ASKED, from: shanghai('08:30'), to: shanghai('09:30') }
const CHECKED = { postedAt: ['building-entrance', 'work-place'], isEquipped: true, isCleared: true }
const ACCEPTED = { passed: true, items: ALL_OK, closedWater: [WATER_HELD], opinion: '', deadline: '' }
const site = async () => must(await store.db.decorationCases.get(SITE)).v
const codeOf = (done: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  done.ok ? undefined : done.error?.code

async function blankOf(paper: PaperSource): Promise<string> {
  const done = await issueBlank(desk(), paper)
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.number
}

beforeEach(async () => {
  store = await foundedStore()
  await addSiteAtWork(store)
})

describe('hot work on a form filled in by hand', () => {
  const enter = (at: ReturnType<typeof late>, form = 'hot-work') =>
    works.enterHotWork(desk(), SITE, { input: WORK, late: { ...at, form } })
  const key = async (clock: string) => ({
    caseId: SITE,
    hotWorkId: must((await site()).hotWorks[0]).id,
    late: late(clock),
  })

  test('is entered step by step as of the times on it, though its time is over, and holds the number of the blank', async () => {
    const number = await blankOf(hotWorkPaper)
    expect(codeOf(await enter(late('08:05', number)))).toBeUndefined()
    const judged = { agrees: true, opinion: '' }
    const words = [
      await works.judgeHotWork(desk(), await key('08:10'), {
        ...judged,
        side: 'engineering',
        paper: signed('engineering'),
      }),
      await works.judgeHotWork(desk(), await key('08:10'), { ...judged, side: 'security', paper: signed('security') }),
      await works.approveHotWork(desk(), await key('08:15'), signed('supervisor')),
      await works.checkHotWork(desk(), await key('08:25'), CHECKED),
      await works.startHotWork(desk(), await key('08:31')),
      await works.finishHotWork(desk(), await key('09:20')),
      await works.recheckHotWork(desk(), await key('09:50'), '无火种'),
      await works.closeHotWork(desk(), await key('09:55'), ''),
    ]
    expect(words.map(codeOf)).toEqual(words.map(() => undefined))
    const [work] = (await site()).hotWorks
    expect(work).toMatchObject({
      ...{ status: 'closed', number, isLate: true },
      ...{ askedAt: shanghai('08:05'), startedAt: shanghai('08:31'), finishedAt: shanghai('09:20') },
      ...{ engineering: { at: shanghai('08:10') }, recheckedAt: shanghai('09:50') },
    })
    // Both times: when it was done, and when the desk entered it.
    const told = (await logOf(store)).filter(({ cmd }) => cmd === 'hotWork.ask')
    expect(told.map(({ at }) => at)).toEqual([shanghai('08:05')])
    expect((await store.db.sheets.where('v.number').equals(number).first())?.v.filledAt).not.toBe('')
  })

  test('is refused with a number that is not its blank, without one, and twice from one', async () => {
    const number = await blankOf(hotWorkPaper)
    const other = await blankOf(cutPaper)
    expect([
      codeOf(await enter(late('08:05', ''))),
      codeOf(await enter(late('08:05', other))),
      codeOf(await enter({ at: '', paperNumber: number })),
      codeOf(await enter(late('11:00', number))),
      codeOf(await enter(late('09:40', number))),
      codeOf(await enter(late('08:05', number))),
      codeOf(await enter(late('08:05', number))),
    ]).toEqual([
      ...['number-missing', 'blank-other-form', 'late-time-missing', 'late-in-future', 'time-over'],
      ...[undefined, 'blank-filled'],
    ])
  })

  test('keeps the order of its steps, and the present for what is not told for the past', async () => {
    const number = await blankOf(hotWorkPaper)
    await enter(late('08:05', number))
    const judged = { side: 'security', agrees: true, opinion: '', paper: signed('security') }
    const now = { ...(await key('08:00')), late: undefined }
    expect([
      codeOf(await works.judgeHotWork(desk(), await key('08:00'), judged)),
      codeOf(await works.judgeHotWork(desk(), now, judged)),
      codeOf(await works.judgeHotWork(desk(), await key('08:05'), judged)),
      codeOf(await works.startHotWork(desk(), await key('08:40'))),
    ]).toEqual(['late-before-step', 'time-over', undefined, 'hot-work-elsewhere'])
  })

  test('minds the stops of its own time, not those that came after', async () => {
    await tellSite(store, 'stopped', { reason: '违章' }, shanghai('08:20'))
    const [before, after] = [await blankOf(hotWorkPaper), await blankOf(hotWorkPaper)]
    expect(codeOf(await enter(late('08:25', after)))).toBe('site-stopped')
    expect(codeOf(await enter(late('08:05', before)))).toBeUndefined()
    await tellSite(store, 'resumed', {}, shanghai('09:00'))
    expect(codeOf(await enter(late('08:25', after)))).toBe('site-stopped')
    expect(codeOf(await enter(late('09:05', after)))).toBeUndefined()
  })
})

test('a cut on a form filled in by hand is entered with its day ahead, cut and restored as of their times', async () => {
  const number = await blankOf(cutPaper)
  const span = { from: shanghai('14:00', '2026-11-20'), to: shanghai('16:00', '2026-11-20') }
  const input = { supply: 'water', area: '2 单元 12 层', reason: '换阀', ...span }
  const enter = (day: string) =>
    enterCut(desk(), SITE, { input, late: { ...late('09:00', number, day), form: 'utility-cut' } })
  expect(codeOf(await enter('2026-11-20'))).toBe('notice-short')
  expect(codeOf(await enter('2026-11-19'))).toBeUndefined()
  const { id } = must((await store.db.utilityCuts.toArray())[0])
  const at = (clock: string, day: string) => ({ id, late: late(clock, '', day) })
  const agreed = { agrees: true, opinion: '', paper: signed('engineering', '2026-11-19') }
  expect([
    codeOf(await judgeCut(desk(), { id }, agreed)),
    codeOf(await judgeCut(desk(), at('10:00', '2026-11-19'), agreed)),
    codeOf(await runCut(desk(), at('14:05', '2026-11-20'), 'cut')),
    codeOf(await runCut(desk(), at('13:00', '2026-11-20'), 'restored')),
    codeOf(await runCut(desk(), at('15:00', '2026-11-20'), 'restored')),
  ]).toEqual(['time-over', undefined, undefined, 'late-before-step', undefined])
  expect((await store.db.utilityCuts.get(id))?.v).toMatchObject({
    ...{ status: 'restored', number, isLate: true },
    ...{ askedAt: shanghai('09:00', '2026-11-19'), restoredAt: shanghai('15:00', '2026-11-20') },
  })
})

test('an acceptance on a sheet filled in by hand begins its observation on its own day and prints nothing', async () => {
  const number = await blankOf(acceptancePaper)
  const day = '2026-11-19'
  expect(codeOf(await askAcceptance(desk(), SITE, { doneOn: day, late: late('09:00', '', day) }))).toBeUndefined()
  const accepted = { input: ACCEPTED, paper: signed('engineering', day) }
  const enter = (clock: string, paperNumber: string) =>
    enterAcceptance(desk(), SITE, {
      ...accepted,
      late: { ...late(clock, paperNumber, day), form: 'decoration-acceptance' },
    })
  expect([
    codeOf(await enter('15:00', '')),
    codeOf(await enter('08:00', number)),
    codeOf(await enter('15:00', number)),
  ]).toEqual(['number-missing', 'late-before-step', undefined])
  expect(await site()).toMatchObject({
    status: 'observing',
    acceptance: { rounds: [{ number, isLate: true, at: shanghai('15:00', day), until: '2027-02-19' }] },
  })
  expect(await store.db.sheets.count()).toBe(1)
})

test.each(ROLES)('an acceptance and its sheet by %s: who may accept has its paper', async (role) => {
  await askAcceptance(desk(), SITE, { doneOn: '2026-11-21' })
  const own = paperDesk(store, { signature: { ...CLERK, actor: { id: 'staff-wu', role } } })
  const done = await acceptCase(own, SITE, { input: ACCEPTED })
  const may = store.registry.mayAct('decoration.accept', role) === 'allowed'
  expect(codeOf(done)).toBe(may ? undefined : 'beyond-role')
  expect((await site()).acceptance.rounds).toHaveLength(may ? 1 : 0)
  if (may) expect(store.registry.mayAct('sheet.print', role)).toBe('allowed')
})

test('nothing that names a person at a site stands readable in the log: hot work, cuts, acceptance', async () => {
  const before = (await logOf(store)).length
  await works.askHotWork(desk(), SITE, { ...workOfThisHour(store), place: '王家厨房', clearing: '王姐已清' })
  const [work] = (await site()).hotWorks
  const key = { caseId: SITE, hotWorkId: must(work).id }
  await works.judgeHotWork(desk(), key, {
    side: 'security',
    agrees: false,
    opinion: '王姐不在',
    paper: signed('security'),
  })
  const span = { from: shanghai('14:00', '2026-11-23'), to: shanghai('16:00', '2026-11-23') }
  await askCut(desk(), SITE, { supply: 'water', area: '王家楼下', reason: '王姐换阀', ...span })
  await askAcceptance(desk(), SITE, { doneOn: '2026-11-21' })
  const items = ALL_OK.map((one) => (one.item === 'flue' ? { ...one, found: 'fault', remark: '王姐接错' } : one))
  const closedWater = [{ ...WATER_HELD, place: '王家卫生间' }]
  const failed = { ...ACCEPTED, passed: false, items, closedWater, opinion: '王姐整改', deadline: '2026-11-30' }
  const done = await acceptCase(desk(), SITE, { input: failed, paper: signed('engineering') })
  expect(codeOf(done)).toBeUndefined()
  const told = (await logOf(store)).slice(before)
  expect(told.map(({ cmd }) => cmd)).toEqual([
    ...['sheet.issue', 'hotWork.judgeSecurity:paper', 'sheet.issue'],
    ...['decoration.askAcceptance', 'decoration.accept:paper'],
  ])
  expect(JSON.stringify(told).match(/王|李明|周强|T310001/g)).toBeNull()
})
