/** The words and the letterhead that new papers get, and the pictures a print job carries (architecture 9). */

import { textsInUse } from '#shared/domain/sheets/formTexts.ts'
import { LETTERHEAD_FORM, letterheadInUse } from '#shared/domain/sheets/letterhead.ts'
import type { SheetContext, SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Desk } from './deskContext.ts'
import { readSealedBlob } from './sealedBlobs.ts'
import type { Store } from './store.ts'

/** A form's texts in use and the letterhead, where a company has its own. */
export async function ownWordsOf(store: Store, form: string): Promise<Pick<SheetContext, 'texts' | 'letterhead'>> {
  const [texts, head] = await Promise.all([store.db.formTexts.get(form), store.db.formTexts.get(LETTERHEAD_FORM)])
  const inUse = textsInUse(texts?.v)
  const letterhead = letterheadInUse(head?.v)
  return { ...(inUse.version > 0 && { texts: inUse }), ...(letterhead && { letterhead }) }
}

/**
 * The logos and the drawn signatures that these models name, and the pictures of their own (`pictures`, hashes of kept files), as a print job carries them. One that is
 * not on this desk is left out: the sheet prints without it.
 */
export async function imagesOf(
  desk: Pick<Desk, 'store' | 'bridge'>,
  models: readonly JsonObject[],
): Promise<{ readonly images?: Readonly<Record<string, string>> }> {
  const named = models.flatMap((model) => {
    const frame = model.frame as SheetFrame | undefined
    const ink = (frame?.print.signed ?? []).map(({ hash }) => hash)
    const own = [frame?.letterhead?.logo ?? '', ...ink]
    return Array.isArray(model.pictures) ? [...own, ...model.pictures.map(String)] : own
  })
  const hashes = [...new Set(named)].filter((hash) => hash !== '')
  const read = await Promise.all(hashes.map(async (hash) => [hash, await readSealedBlob(desk, hash)] as const))
  const found = read.flatMap(([hash, bytes]) => (bytes.ok ? [[hash, pictureUrl(bytes.value)] as const] : []))
  return found.length === 0 ? {} : { images: Object.fromEntries(found) }
}

/** A picture as the print page shows it. PNG begins with 0x89, everything else that is kept as a logo is JPEG. */
export function pictureUrl(bytes: Uint8Array): string {
  const base64 = base64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  return `data:image/${bytes[0] === 0x89 ? 'png' : 'jpeg'};base64,${base64.padEnd(4 * Math.ceil(base64.length / 4), '=')}`
}

/** Of these hashes those that a version of a form's texts or of the letterhead names: all of them stay, because old papers print again. */
export async function formTextBlobsInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const named = new Set(
    (await db.formTexts.toArray()).flatMap(({ v }) =>
      v.versions.flatMap(({ bodyPdf, attachments }) => [...(bodyPdf === null ? [] : [bodyPdf]), ...attachments]),
    ),
  )
  return hashes.filter((hash) => named.has(hash))
}
