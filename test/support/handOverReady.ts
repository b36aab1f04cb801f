// A move-in that lacks nothing before its keys: received, papers and seal looked at, inspected with three readings and signatures.
import type { Store } from '#renderer/db/store.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import { START_METERS } from '#shared/domain/move-in/steps/moveInFacts.ts'
import { handOverGaps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { openedMoveIn, toldOf } from './moveInCase.ts'

/** An opened case that may be handed over; throws where the steps ask for more than this. */
export async function readyMoveIn(store: Store, code = '3-0501') {
  const opened = await openedMoveIn(store, code)
  const { caseId, unitId } = opened
  const day = '2026-11-21'
  await toldOf(store, caseId, {
    ...{ cmd: 'moveIn.receive', ev: 'received' },
    data: { queueNumber: 'A01', day, comer: 'owner', comerName: '' },
  })
  const row = await store.db.moveInCases.get(caseId)
  if (row === undefined) throw new Error('The case is gone.')
  const { needs } = await loadMoveInFacts(store, row.v)
  const papers = needs.map(({ paper, of, copies }) => ({
    ...{ paper, of, copies, isOriginal: true, number: '', blob: '', signature: '', remark: '' },
  }))
  const before = papers.filter(({ paper }) => paper !== 'key-receipt' && paper !== 'gift-receipt')
  await toldOf(store, caseId, { cmd: 'moveIn.takePaper', ev: 'paperGot', data: { papers: before } })
  await toldOf(store, caseId, { cmd: 'moveIn.checkSeal', ev: 'sealChecked', data: { agrees: true, remark: '' } })
  const readings = START_METERS.map((meter) => ({ meter, number: '1', reading: '0', kind: '' }))
  const signatures = { owner: 'paper', desk: 'paper', engineering: 'paper' }
  await toldOf(store, caseId, {
    ...{ cmd: 'moveIn.inspect', ev: 'inspected' },
    data: { day, readings, signatures, items: [], faults: [], companions: '', remark: '' },
  })
  const now = await store.db.moveInCases.get(caseId)
  const gaps = now === undefined ? [] : handOverGaps(await loadMoveInFacts(store, now.v))
  const asked = gaps.filter(({ code }) => code !== 'not-paid').map(({ code, of }) => `${code} ${of ?? ''}`)
  if (asked.length > 0) throw new Error(`The case still lacks ${asked.join(', ')}.`)
  return { ...opened, unitId }
}
