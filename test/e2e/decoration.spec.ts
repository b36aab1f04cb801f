// One decoration from its application to the archive: papers, a drawing that is refused and comes again, signatures, money, permit,
// patrols, a violation that is deducted and topped up, hot work, two acceptances, the refund. Every sheet is read back, its codes decoded.
import { DecorationClerk } from './decorationClerk.ts'
import { apply, beginDesk, enableClauses, pay, permit, review, sign, takePapers } from './decorationStart.ts'
import { acceptAgain, acceptFirst, burn, deduct, findViolation, patrolDay, refund } from './decorationWork.ts'
import { test } from './fixtures.ts'

test.setTimeout(480_000)

test('a decoration from the application to the archive', async ({ desk }) => {
  const clerk = new DecorationClerk(desk.page)
  await test.step('a desk with a director and prices', () => beginDesk(clerk))
  await test.step('clauses with sums are enabled', () => enableClauses(clerk))
  await test.step('the application', () => apply(clerk))
  await test.step('papers and drawings, and the slip of what lacks', () => takePapers(clerk))
  await test.step('a refused drawing comes again and is approved', () => review(clerk))
  await test.step('agreement, undertaking and notice are signed', () => sign(clerk))
  await test.step('charges and deposits', () => pay(clerk))
  await test.step('permit and passes', () => permit(clerk))
  await test.step('six patrols', async () => {
    await patrolDay(clerk, 0)
    await patrolDay(clerk, 1)
    await patrolDay(clerk, 2, 'fault')
  })
  await test.step('a violation of V01', () => findViolation(clerk))
  await test.step('its deduction, approved by somebody else, and the top-up', () => deduct(clerk))
  await test.step('hot work', () => burn(clerk))
  await test.step('the first acceptance', () => acceptFirst(clerk))
  await test.step('the second acceptance, refunds proposed', () => acceptAgain(clerk))
  await test.step('the refund and the archive', () => refund(clerk))
})
