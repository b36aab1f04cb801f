// What one case from its application to the archive does not meet (decoration.spec.ts), at a site of the practice community: a photographed patrol,
// a deposit for a pass and its return, a lost receipt, a signature on the pad, water cut off, a release slip, work stopped and taken up
// again, a violation reported to the authority. Every sheet is read back, its codes decoded.
import { DecorationClerk } from './decorationClerk.ts'
import {
  approveRefund,
  askCut,
  beginPractice,
  loseReceipt,
  passAndDeposit,
  patrolWithPhoto,
  refuseToMend,
  releaseGoods,
  reportAndResume,
  returnPass,
  runCut,
  signOnPad,
  stopWork,
} from './decorationLife.ts'
import { walkAllPlaces } from './decorationPlaces.ts'
import { test } from './fixtures.ts'

test.use({ demo: true })
test.setTimeout(300_000)

test('what a site meets before it is done', async ({ desk }) => {
  const clerk = new DecorationClerk(desk.page)
  await test.step('the desk on the afternoon of the next day', () => beginPractice(clerk))
  await test.step('a patrol with a photograph, on paper and blank', () => patrolWithPhoto(clerk))
  await test.step('a pass with its deposit', () => passAndDeposit(clerk))
  await test.step('a receipt is lost', () => loseReceipt(clerk))
  await test.step('the pass comes back, its deposit is to be refunded', () => returnPass(clerk))
  await test.step('the notice is signed on the pad', () => signOnPad(clerk))
  await test.step('water is to be cut off', () => askCut(clerk))
  await test.step('the contractor refuses to mend', () => refuseToMend(clerk))
  await test.step('goods leave the site', () => releaseGoods(clerk))
  await test.step('a leader stops work', () => stopWork(clerk))
  await test.step('the authority is told, work goes on, all evidence in one bundle', () => reportAndResume(clerk))
  await test.step('the water is off and back', () => runCut(clerk))
  await test.step('the deposit goes back', () => approveRefund(clerk))
})

test('the screens of decoration in English, and one form of it', async ({ desk }) => {
  const clerk = new DecorationClerk(desk.page, 'en')
  await test.step('the desk', () => beginPractice(clerk))
  await test.step('all places, by their row', () => walkAllPlaces(clerk))
  await test.step('power is to be cut off: a form from its button to its paper', () => askCut(clerk))
})
