import { expect, it } from 'vitest'
import { isSignedBy, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { diceOf } from './dice.ts'
import * as native from './nativeDeviceKey.ts'

it('the keys of the simulator sign and prove as those of the product', () => {
  const dice = diceOf(7)
  for (let turn = 0; turn < 20; turn += 1) {
    const secret = dice.bytes(32)
    const said = dice.bytes(turn * 11)
    const [own, other] = [signerOf(secret), native.signerOf(secret)]
    expect(other.publicKey).toEqual(own.publicKey)
    expect(other.sign(said)).toEqual(own.sign(said))
    const wrong = Uint8Array.from(own.sign(said))
    wrong[turn] = (wrong[turn] ?? 0) ^ 1
    for (const keys of [{ isSignedBy }, native]) {
      expect(keys.isSignedBy(own.publicKey, said, own.sign(said))).toBe(true)
      expect(keys.isSignedBy(own.publicKey, said, wrong)).toBe(false)
      expect(keys.isSignedBy(own.publicKey.slice(1), said, wrong)).toBe(false)
      expect(keys.isSignedBy(dice.bytes(32), said, own.sign(said))).toBe(false)
    }
  }
})
