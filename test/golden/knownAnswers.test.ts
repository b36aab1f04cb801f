// What seals the wire, against published vectors: a library that changed its mind would lock every desk out of its files.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { argon2id } from 'hash-wasm'
import { describe, expect, it } from 'vitest'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { isSignedBy, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { deriveKek } from '#shared/sync/wire/passphrase.ts'
import { counting } from './wireSamples.ts'

describe('known answers', () => {
  it('XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1', () => {
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
    const cipher = xchacha20poly1305(counting(32, 0x80), counting(24, 0x40), hexToBytes('50515253c0c1c2c3c4c5c6c7'))
    const sealed = hex(cipher.encrypt(utf8(text)))
    expect(sealed.slice(0, 64)).toBe('bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb')
    expect(sealed.slice(-32)).toBe('c0875924c1c7987947deafd8780acf49')
  })

  it('HKDF-SHA-256: RFC 5869, A.1', () => {
    const key = hkdf(sha256, new Uint8Array(22).fill(0x0b), counting(13), counting(10, 0xf0), 42)
    expect(hex(key)).toBe('3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865')
  })

  it('HMAC-SHA-256: RFC 4231, 4.2', () => {
    expect(hex(hmac(sha256, new Uint8Array(20).fill(0x0b), utf8('Hi There')))).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    )
  })

  it('Argon2id v1.3: the reference implementation (P-H-C/phc-winner-argon2, src/test.c), 64 MiB', async () => {
    const cost = { memorySize: 64 * 1024, iterations: 2, parallelism: 1, hashLength: 32, outputType: 'hex' } as const
    expect(await argon2id({ ...cost, password: 'password', salt: utf8('somesalt') })).toBe(
      '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
    )
    // What a passphrase gives is that and nothing else: same password, cost and salt, through our door.
    const kdf = { memory: 64 * 1024, passes: 3, lanes: 1, salt: counting(16) }
    const key = await deriveKek('password', kdf)
    const same = await argon2id({ ...cost, iterations: 3, password: 'password', salt: counting(16) })
    expect(key.ok && hex(key.value)).toBe(same)
  })

  it('SHA-256: FIPS 180-2, B.1', () => {
    expect(hex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('Ed25519: RFC 8032, 7.1, tests 1 and 3', () => {
    const first = signerOf(hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(hex(first.publicKey)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(hex(first.sign(new Uint8Array()))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
    const third = signerOf(hexToBytes('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7'))
    const signature = third.sign(hexToBytes('af82'))
    expect(hex(signature)).toBe(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    )
    expect(isSignedBy(third.publicKey, hexToBytes('af82'), signature)).toBe(true)
    expect(isSignedBy(third.publicKey, hexToBytes('af83'), signature)).toBe(false)
  })
})
