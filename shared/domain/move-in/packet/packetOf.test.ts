import { describe, expect, test } from 'vitest'
import { type PacketFacts, packetOf } from './packetOf.ts'

const PLAIN: PacketFacts = { comer: 'owner', isCharged: false, hasGifts: false, contractCopies: 2 }
const ALWAYS = [
  ...['move-in-flow', 'owner-registration', 'service-contract', 'house-inspection', 'handed-items'],
  ...['decoration-leaflet', 'move-in-binder'],
]

describe('the packet of a home', () => {
  test.each<[string, Partial<PacketFacts>, readonly string[]]>([
    ['an owner alone', {}, ALWAYS],
    ['an agent: the mandate before the registration', { comer: 'agent' }, withAfter('move-in-flow', 'authorisation')],
    ['a company’s clerk brings papers of the company, no mandate of ours', { comer: 'company' }, ALWAYS],
    ['fees that are asked', { isCharged: true }, withAfter('service-contract', 'move-in-charges')],
    ['gifts', { hasGifts: true }, withAfter('handed-items', 'gift-receipt')],
  ])('of %s', (_, facts, forms) => {
    expect(packetOf({ ...PLAIN, ...facts }).map(({ form }) => form)).toEqual(forms)
  })

  test.each([1, 2, 3, 5])('holds the contract in %i copies as set, everything else once', (contractCopies) => {
    const packet = packetOf({ ...PLAIN, comer: 'agent', isCharged: true, hasGifts: true, contractCopies })
    expect(packet.find(({ form }) => form === 'service-contract')?.copies).toBe(contractCopies)
    expect(packet.filter(({ form }) => form !== 'service-contract').every(({ copies }) => copies === 1)).toBe(true)
  })
})

function withAfter(form: string, more: string): readonly string[] {
  return ALWAYS.flatMap((one) => (one === form ? [one, more] : [one]))
}
