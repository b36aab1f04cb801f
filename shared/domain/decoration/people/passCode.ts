/**
 * The code on a pass (handbook D22): number, validity and the signature of the desk that made it out, nothing of a person. Any desk of the
 * community checks it without a network: it knows the keys of the others from their cards.
 */
import { base32, fromBase32, utf8 } from '#shared/kernel/bytes.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { type DeviceSigner, isSignedBy, type PublicKeyOf } from '#shared/sync/wire/deviceKey.ts'

/** What the code says. */
export interface PassCode {
  readonly number: string
  readonly from: Day
  readonly to: Day
  /** The desk that signed it. */
  readonly device: DeviceId
}

/** A code that was read and not yet proved. */
export interface ReadPassCode extends PassCode {
  readonly signature: Uint8Array
}

/** `not-a-pass-code`: another text. `newer-pass-code`: of a newer version. `misread`: a sign was lost. */
export type PassCodeRefusal = Refusal<'not-a-pass-code' | 'newer-pass-code' | 'misread'>

const PREFIX = 'QC1.'
const ANY_VERSION = /^QC[1-9][0-9]*\./
/** A scanner set to another keyboard layout may type another dash, or none: a number is known by its signs. */
const DASHES = /[-\u2010-\u2015\u2212]/g
const SCANNED =
  /^QC1\.([A-Z]{1,2}?)(CZ|ZH)([0-9]{5})N([0-9]{1,2})\.([0-9]{8})\.([0-9]{8})\.([A-Z2-7]{16})\.([A-Z2-7]{103})$/
/** 出入证 and 住户证 are numbered alike, by the sheet they stand on. */
const NUMBER = /^([A-Z]{1,2})-(CZ|ZH)-([0-9]{5})-([0-9]{1,2})$/

/** The bytes that are signed: the community's own, so that a pass of another one proves nothing here. */
function statementOf(workspace: WorkspaceId, { number, from, to, device }: PassCode): Uint8Array {
  return utf8(['qiantai worker pass 1', workspace, device, number, from, to].join('\n'))
}

const digits = (day: Day): string => day.replaceAll('-', '')
const dayOf = (text: string): string => text.replace(/^(.{4})(..)(..)$/, '$1-$2-$3')

/**
 * The code of a pass, signed by this desk: only signs of the QR alphanumeric mode, so that the QR stays coarse. A text that is no number of a
 * pass gives an empty code. Source: handbook D22.
 */
export function passCode(
  { number, from, to }: Pick<PassCode, 'number' | 'from' | 'to'>,
  {
    workspace,
    device,
    signer,
  }: { readonly workspace: WorkspaceId; readonly device: DeviceId; readonly signer: Pick<DeviceSigner, 'sign'> },
): string {
  const [, desk, form, digitsOf, place] = NUMBER.exec(number) ?? []
  if (desk === undefined) return ''
  const signature = base32(signer.sign(statementOf(workspace, { number, from, to, device })))
  const parts = [`${desk}${form}${digitsOf}N${place}`, digits(from), digits(to), device, signature]
  return `${PREFIX}${parts.join('.')}`.toUpperCase()
}

/** Whether a scanned text may be the code of a pass: another version's, or a misread one, is one too. Source: handbook D22. */
export function looksLikePassCode(text: string): boolean {
  return ANY_VERSION.test(foldWidth(text).trim().toUpperCase())
}

/** What a scanned code says. **Refuses** `not-a-pass-code`, `newer-pass-code`, `misread`. Source: handbook D22. */
export function readPassCode(text: string): Result<ReadPassCode, PassCodeRefusal> {
  const scanned = foldWidth(text).trim().replace(DASHES, '').toUpperCase()
  if (!ANY_VERSION.test(scanned)) return refuse('not-a-pass-code')
  if (!scanned.startsWith(PREFIX)) return refuse('newer-pass-code')
  const [, desk, form, number, place, first = '', last = '', device = '', signed = ''] = SCANNED.exec(scanned) ?? []
  const signature = fromBase32(signed.toLowerCase())
  const [from, to] = [dayOf(first), dayOf(last)]
  if (desk === undefined || !isDay(from) || !isDay(to) || !signature.ok) return refuse('misread')
  const code = { number: `${desk}-${form}-${number}-${place}`, from, to, device: device.toLowerCase() as DeviceId }
  return ok({ ...code, signature: signature.value })
}

/** What a desk knows besides the code: its day, its community, the keys it has seen, and the pass as its own records have it. */
export interface PassCheckFacts {
  readonly workspace: WorkspaceId
  readonly today: Day
  readonly publicKeyOf: PublicKeyOf
  /** Undefined where this desk has not heard of the pass. */
  readonly known: { readonly status: 'valid' | 'lost' | 'returned' | 'void'; readonly end: string } | undefined
}

/**
 * Whether whoever shows the card may work here today. `valid` and `expired` with the day in `until`; `not-begun` before its first day; `lost`, `returned`
 * and `void` as the records say; `forged` where the signature is none; `unknown-desk` where the signing desk is not known, so that nothing is proved.
 */
export type PassVerdict = 'valid' | 'not-begun' | 'expired' | 'lost' | 'returned' | 'void' | 'forged' | 'unknown-desk'

/** A verdict, the last day that counts, and whether the records of this desk had a say in it. */
export interface PassCheck {
  readonly verdict: PassVerdict
  readonly until: string
  readonly isKnownHere: boolean
}

/** Checks a code against its signature and what the desk knows; an extension that arrived here counts, though the card says less. Source: handbook D22, 2.7. */
export function checkPassCode(code: ReadPassCode, facts: PassCheckFacts): PassCheck {
  const { known, publicKeyOf, workspace, today } = facts
  const isKnownHere = known !== undefined
  const until = known?.end ?? code.to
  const told = (verdict: PassVerdict): PassCheck => ({ verdict, until, isKnownHere })
  const key = publicKeyOf(code.device)
  if (key === undefined) return told('unknown-desk')
  if (!isSignedBy(key, statementOf(workspace, code), code.signature)) return told('forged')
  if (known !== undefined && known.status !== 'valid') return told(known.status)
  if (today < code.from) return told('not-begun')
  return told(today > until ? 'expired' : 'valid')
}
