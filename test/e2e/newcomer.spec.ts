// A newcomer's run of the whole program on one day: first run, roster, move-in, parcel, permit, round, close, handover. By keyboard, in both
// languages; every paper that comes out is read back.
import { languages } from '#renderer/text/language.ts'
import { test } from './fixtures.ts'
import { MoveInClerk } from './moveInClerk.ts'
import { begin, close, decorate, handOver, importRoster, moveIn, parcel, round } from './newcomer.ts'

test.setTimeout(420_000)

for (const language of languages) {
  test(`the first day with the whole program, in ${language}`, async ({ desk }) => {
    const clerk = new MoveInClerk(desk.page, language)
    await clerk.keepPrints()
    await clerk.switchLanguage(language)
    await test.step('a community, its director, its prices, a shift', () => begin(clerk))
    await test.step('the roster', () => importRoster(clerk))
    await test.step('a family moves in', () => moveIn(clerk))
    await test.step('a parcel', () => parcel(clerk))
    await test.step('a permit', () => decorate(clerk))
    await test.step('a round', () => round(clerk))
    await test.step('the evening close', () => close(clerk))
    await test.step('the handover', () => handOver(clerk))
  })
}
