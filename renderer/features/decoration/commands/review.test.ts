// Review and signatures through the store: rounds, papers drawn up with their change, the version that an agreement keeps, a drawn signature.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { jobOf } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import { caseClausesOf } from '#renderer/features/decoration/queries/review.ts'
import { loadReviewFacts } from '#renderer/features/decoration/queries/reviewPapers.ts'
import { reviewPaper } from '#renderer/features/decoration/review/reviewPapers.ts'
import { hasSum } from '#shared/domain/decoration/review/clausesInCase.ts'
import { sampleSums } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { succeeded } from '#test/support/actions.ts'
import { DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { applyCase, takePapers } from './cases.ts'
import { enableClauses, saveClauses } from './clauses.ts'
import { answerReview, drawUp, issueOpinion, sendToReview, signPaper, tellNeighbours, tellOpinion } from './review.ts'

const { number: _, sheetId: __, ...INPUT } = DECLARED_SURFACE
const PARTIES = ['property', 'owner', 'contractor'] as const

let store: Store
let desk: Desk
let id: string
let kept: Map<string, string>

/** A leader's desk whose host keeps files, and counts what it keeps. */
function keepingDesk(): Desk {
  const plain = paperDesk(store)
  const blobs: Desk['bridge']['blobs'] = {
    put: async ({ bytes }) => {
      const hash = (kept.size + 1).toString(16).padStart(64, 'c')
      kept.set(hash, bytes)
      return ok({ hash, size: bytes.length })
    },
    get: async ({ hash }) => {
      const bytes = kept.get(hash)
      return bytes === undefined ? err({ code: 'not-found' }) : ok({ bytes })
    },
    delete: async ({ hashes }) => {
      for (const hash of hashes) kept.delete(hash)
      return ok(null)
    },
  }
  return { ...plain, signature: SUPERVISOR, bridge: { ...plain.bridge, blobs } }
}

beforeEach(async () => {
  store = await foundedStore()
  kept = new Map()
  desk = keepingDesk()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const done = await applyCase(desk, { ...INPUT, contractorId: null, unitId, personId, applicantPersonId: personId })
  succeeded(done)
  id = done.ok ? done.value.caseId : ''
  succeeded(
    await takePapers(desk, id, {
      papers: [{ kind: 'decoration-plan', form: 'copy', place: '', until: '' }],
      drawings: [{ kind: 'plan', place: '' }],
      scans: [],
    }),
  )
})

const stateOf = async () => (await store.db.decorationCases.get(id))?.v
const signed = { signature: '', signedPaper: '原件' } as const

describe('a round', () => {
  test('is sent, answered, printed and told of', async () => {
    succeeded(await sendToReview(desk, id))
    expect((await loadReviewFacts(store, (await stateOf()) ?? never())).dueDay).not.toBeNull()
    const opinions = [{ kind: 'plan', version: 1, conclusion: 'approved', opinion: '' }]
    succeeded(await answerReview(desk, id, { round: 1, opinions, opinion: '' }))
    succeeded(await issueOpinion(desk, id, 1))
    expect(await issueOpinion(desk, id, 2)).toMatchObject({ ok: false, error: { code: 'round-unknown' } })
    succeeded(await tellOpinion(desk, id, 1))
    expect((await stateOf())?.review).toMatchObject([{ round: 1, conclusion: 'approved' }])
    expect((await stateOf())?.review[0]?.toldAt).not.toBe('')
  })
})

describe('an agreement', () => {
  test('is drawn up with its paper in one change and keeps the version that it printed', async () => {
    succeeded(await saveClauses(desk, { clauses: sampleSums(), note: '按合同' }))
    succeeded(await enableClauses(desk, 1))
    const drawn = await drawUp(desk, id, { paper: 'agreed' })
    succeeded(drawn)
    const [paper] = (await stateOf())?.agreements.drawnUp ?? []
    expect(paper).toMatchObject({ paper: 'agreed', clauseVersion: 1 })
    expect((await store.db.sheets.get(paper?.sheetId ?? ''))?.v).toMatchObject({
      ...{ form: 'decoration-agreement', number: paper?.number, awaitsReturn: true },
    })
    succeeded(await saveClauses(desk, { clauses: sampleSums().slice(0, 2), note: '少几条' }))
    succeeded(await enableClauses(desk, 2))
    succeeded(await signPaper(desk, id, { ...signed, paper: 'agreed', parties: PARTIES }))
    const clauses = await caseClausesOf(store, id)
    expect(clauses).toMatchObject({ version: 1, isSigned: true, isMissing: false })
    expect(clauses.clauses.filter(hasSum)).toHaveLength(8)
  })

  test('before it is signed names rules without sums', async () => {
    const { version, clauses } = await caseClausesOf(store, id)
    expect(version).toBe(0)
    expect(clauses.some(hasSum)).toBe(false)
  })
})

describe('a drawn signature', () => {
  test('is kept with the case; a refused one leaves no file', async () => {
    const ink = { as: 'owner', picture: utf8('a drawn signature') } as const
    const told = { signature: '', signedPaper: '', paper: 'told' } as const
    expect(await signPaper(desk, id, told, [ink])).toMatchObject({ ok: false, error: { code: 'not-drawn-up' } })
    expect(kept.size).toBe(0)
    succeeded(await drawUp(desk, id, { paper: 'told' }))
    succeeded(await signPaper(desk, id, told, [ink]))
    const state = await stateOf()
    expect([...kept.keys()]).toEqual([state?.agreements.told?.signature])
    expect(state?.blobs).toContain(state?.agreements.told?.signature)
  })

  test('ends the waiting for a signed copy; a paper signed by hand is waited for', async () => {
    const ink = { as: 'owner', picture: utf8('a drawn signature') } as const
    const phaseOf = async (form: string) => {
      const sheets = await store.db.sheets.toArray()
      return sheets.find(({ v }) => v.form === form)?.v.phase
    }
    succeeded(await drawUp(desk, id, { paper: 'told' }))
    expect(await phaseOf('decoration-notice')).toBe('waiting')
    succeeded(await signPaper(desk, id, { signature: '', signedPaper: '', paper: 'told' }, [ink]))
    expect(await phaseOf('decoration-notice')).toBe('issued')
    succeeded(await drawUp(desk, id, { paper: 'agreed' }))
    succeeded(await signPaper(desk, id, { ...signed, paper: 'agreed', parties: PARTIES }, []))
    expect(await phaseOf('decoration-agreement')).toBe('waiting')
  })
})

describe('a paper that was signed on the pad', () => {
  const ink = (as: 'owner' | 'contractor', words: string) => ({ as, picture: utf8(words) })
  const agreed = { signature: '', signedPaper: '', paper: 'agreed', parties: PARTIES } as const
  test('prints each signature in its own box from then on, and its words stay as issued', async () => {
    succeeded(await drawUp(desk, id, { paper: 'agreed' }))
    const sheetId = (await stateOf())?.agreements.drawnUp[0]?.sheetId ?? ''
    const papers = [...desk.papers, reviewPaper('decoration-agreement')]
    const frameOf = async () => {
      const job = await jobOf({ ...desk, papers }, { sheetIds: [sheetId], copies: 1 })
      if (!job.ok) throw new Error(job.error.code)
      return { frame: job.value.model.frame as unknown as SheetFrame, images: job.value.images ?? {} }
    }
    const before = await frameOf()
    expect(before.frame.print.signed).toBeUndefined()
    succeeded(
      await signPaper(desk, id, agreed, [ink('owner', 'ink of the owner'), ink('contractor', 'ink of the other')]),
    )
    const { frame, images } = await frameOf()
    expect(frame.print.signed?.map(({ label }) => label)).toEqual(['业主（申报人）', '装修单位'])
    expect(frame.print.signed?.every(({ label }) => frame.signatures.includes(label))).toBe(true)
    const pictures = frame.print.signed?.map(({ hash }) => images[hash] ?? '') ?? []
    expect(new Set(pictures).size).toBe(2)
    for (const picture of pictures) expect(picture).toMatch(/^data:image/)
    expect({ ...frame, print: before.frame.print }).toEqual(before.frame)
    expect((await stateOf())?.blobs).toEqual(frame.print.signed?.map(({ hash }) => hash))
  })

  test('without the applicant’s is not signed, and leaves no file of the other', async () => {
    succeeded(await drawUp(desk, id, { paper: 'agreed' }))
    expect(await signPaper(desk, id, agreed, [ink('contractor', 'ink of the other')])).toMatchObject({
      error: { code: 'signature-missing' },
    })
    expect(kept.size).toBe(0)
  })
})

test('an undertaking states what its paper says, and the neighbours’ notice is nobody’s file', async () => {
  succeeded(await drawUp(desk, id, { paper: 'undertook' }))
  const statements = (await stateOf())?.agreements.drawnUp[0]?.statements ?? []
  expect(statements).toHaveLength(10)
  const undertook = { ...signed, paper: 'undertook', fireOfficer: '周强', extinguishers: 2 } as const
  expect(await signPaper(desk, id, { ...undertook, acknowledged: [] })).toMatchObject({
    error: { code: 'statement-open' },
  })
  succeeded(await signPaper(desk, id, { ...undertook, acknowledged: statements }))
  succeeded(await drawUp(desk, id, { paper: 'neighboursTold' }))
  succeeded(await tellNeighbours(desk, id, { way: 'posted', remark: '' }))
  const { agreements } = (await stateOf()) ?? never()
  expect(agreements.neighboursToldAt).not.toBe('')
  const notice = agreements.drawnUp.findLast(({ paper }) => paper === 'neighboursTold')
  expect((await store.db.sheets.get(notice?.sheetId ?? ''))?.v.personId).toBeNull()
})

function never(): never {
  throw new Error('no case')
}
