// A newcomer's run of the whole program on one day: first run, roster, move-in, parcel, permit, round, close, handover. By keyboard, in both
// languages; every paper that comes out is read back.
import { languages } from '#renderer/text/language.ts'
import { secondsOf } from '#test/bench/hands.ts'
import { expect, test } from './fixtures.ts'
import { KeyLedger } from './keyLedger.ts'
import { MoveInClerk } from './moveInClerk.ts'
import { begin, close, decorate, handOver, importRoster, moveIn, parcel, round } from './newcomer.ts'

test.setTimeout(420_000)

const FAMILY = 'move-in of a family'
/** Forms, papers and tabs that a clerk reads on the way. */
const LOOKS = 24
/** Twelve minutes of keys at a person's pace: counted, so that no slow machine makes it red. */
const BUDGET_SECONDS = 720

for (const language of languages) {
  test(`the first day with the whole program, in ${language}`, async ({ desk }) => {
    const clerk = new MoveInClerk(desk.page, language)
    await clerk.keepPrints()
    await clerk.switchLanguage(language)
    await test.step('a community, its director, its prices, a shift', () => begin(clerk))
    await test.step('the roster', () => importRoster(clerk))
    await test.step('a family moves in', async () => {
      const ledger = new KeyLedger()
      await ledger.count(desk.page, FAMILY, () => moveIn(clerk))
      const { typed, acting } = ledger.of(FAMILY)
      const seconds = secondsOf({ keys: typed + acting, words: 0, looks: LOOKS })
      console.log(`${FAMILY}: ${acting} keys, ${typed} typed, ${LOOKS} looks: ${seconds.toFixed(0)} s of hands`)
      expect(seconds).toBeLessThanOrEqual(BUDGET_SECONDS)
    })
    await test.step('a parcel', () => parcel(clerk))
    await test.step('a permit', () => decorate(clerk))
    await test.step('a round', () => round(clerk))
    await test.step('the evening close', () => close(clerk))
    await test.step('the handover', () => handOver(clerk))
  })
}
