// The rounds of empty homes at the practice community: plan, storm round with its keys, a clipboard, a phone, faults until they are good, an
// owner's key, lists, the month. Every sheet is read back, its codes decoded.
import { test } from './fixtures.ts'
import {
  beginRounds,
  callStorm,
  enterClipboard,
  fillLists,
  keepKeys,
  lookAgain,
  mendLeak,
  printMonth,
  readFile,
  readPlan,
  visitByPhone,
  walkAllRounds,
} from './rounds.ts'
import { RoundsClerk } from './roundsClerk.ts'

test.use({ demo: true })
test.setTimeout(300_000)

test('a month of rounds, from the plan to the report', async ({ desk }) => {
  const clerk = new RoundsClerk(desk.page)
  await test.step('the desk', () => beginRounds(clerk))
  await test.step('what is due, and the month by days', () => readPlan(clerk))
  await test.step('a storm round, its keys, its list', () => callStorm(clerk))
  await test.step('a clipboard: a moved meter, a locked door, a leak', () => enterClipboard(clerk))
  await test.step('on a phone: a replaced meter, photographs', () => visitByPhone(clerk))
  await test.step('the file of the home, and the visit on paper', () => readFile(clerk))
  await test.step('the leak in writing, with a work order, mended', () => mendLeak(clerk))
  await test.step('public areas, and blank', () => fillLists(clerk))
  await test.step('somebody else looks, twice', () => lookAgain(clerk))
  await test.step('keys come back, an owner leaves one', () => keepKeys(clerk))
  await test.step('the month on paper', () => printMonth(clerk))
})

test('the screens of rounds in English, and a storm round with its paper', async ({ desk }) => {
  const clerk = new RoundsClerk(desk.page, 'en')
  await test.step('the desk', () => beginRounds(clerk))
  await test.step('all places, by their row', () => walkAllRounds(clerk))
  await test.step('a storm round, its keys, its list', () => callStorm(clerk))
})
