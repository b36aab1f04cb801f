import { beforeEach, describe, expect, test } from 'vitest'
import { recordPrint, voidPaper } from '#renderer/db/paperPrinting.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueFilled, issuePaper } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideRelease, releaseItem } from '#shared/domain/releases/decisions.ts'
import { buildReleaseSlip } from '#shared/domain/releases/releaseSlip.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { paperHistory, paperLines, paperTimeline } from './timeline.ts'

let store: Store
let who: Awaited<ReturnType<typeof paperSubject>>

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  who = await paperSubject(store)
})

const desk = () => paperDesk(store, { signature: SUPERVISOR })
const form = (): PaperSource => Object.assign({}, must(desk().papers[0]), { form: 'release-slip' } as const)
const texts = (lines: readonly { readonly text: string }[]) => lines.map((line) => line.text)

/** A release slip: paper and record in one change. */
async function issuedSlip(): Promise<string> {
  const { personId, unitId } = who
  const issued = await issueFilled(desk(), form(), (context, decision) => {
    const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
    const more = { carrierIdLast4: '', plate: '', reason: '', replaces: null, day: '2026-11-21' }
    const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
    const asked = { unitId, personId, applicant: 'owner', applicantName: '王晓梅', authorisation: 'in-person' } as const
    const facts = decideRelease({ ...nothing, ...more, ...asked, goods }, decision)
    if (!facts.ok) return facts
    const model = buildReleaseSlip(facts.value, { unit: '2-1203', replaces: '', callTime: '' }, context)
    const id = decision.newId()
    const items = (paper: { readonly sheetId: string; readonly number: string }) => [
      releaseItem(id, facts.value, paper),
    ]
    return ok({ model: model as unknown as JsonObject, personId, unitId, items })
  })
  if (!issued.ok) throw new Error('not issued')
  return issued.value.draft.sheetId
}

describe('on a person’s time line', () => {
  test('a slip is one line, that of its module: its paper and first printing say nothing; a second printing does', async () => {
    const sheetId = await issuedSlip()
    await recordPrint(desk(), { sheetIds: [sheetId], copies: 1 })
    expect(texts(await paperTimeline(store, who.subject))).toEqual([])
    await recordPrint(desk(), { sheetIds: [sheetId], copies: 1 })
    expect(texts(await paperTimeline(store, who.subject))).toEqual([expect.stringContaining('补打')])
    expect(await paperHistory(store, sheetId)).toHaveLength(3)
    expect(await paperLines(store, who.subject)).toHaveLength(3)
  })

  test('a paper that was voided by itself says so, whatever record it had', async () => {
    const sheetId = await issuedSlip()
    await voidPaper(desk(), sheetId, '撕坏了')
    expect(texts(await paperTimeline(store, who.subject))).toEqual([expect.stringContaining('撕坏了')])
  })

  test('a form that is only a paper tells its issue and its printing', async () => {
    const issued = await issuePaper(desk(), must(desk().papers[0]), who.subject)
    if (!issued.ok) throw new Error('not issued')
    await recordPrint(desk(), { sheetIds: [issued.value.draft.sheetId], copies: 1 })
    expect(await paperTimeline(store, who.subject)).toHaveLength(2)
  })
})
