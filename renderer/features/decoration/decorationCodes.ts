/** Where a scan leads: the code of a pass is checked, numbers of cases and permits open their card. And which pictures decoration names. */
import type { Store } from '#renderer/db/store.ts'
import { looksLikePassCode } from '#shared/domain/decoration/people/passCode.ts'
import { casePath } from './cases/casePaths.ts'
import { passCheckPath } from './people/peopleViews.ts'
import { decorationBlobs } from './queries/blobs.ts'
import { peopleBlobsInUse } from './queries/people.ts'
import { caseOfNumber } from './queries/subjects.ts'

/** The check of a scanned pass; other codes are of others. */
export function decorationScanPath(scanned: string): string | undefined {
  return looksLikePassCode(scanned) ? passCheckPath(scanned) : undefined
}

/** The case that has this number of an application, a permit or a pass. */
export async function decorationOfNumber(store: Store, scanned: string): Promise<string | undefined> {
  const id = await caseOfNumber(store, scanned.trim().toUpperCase())
  return id === undefined ? undefined : casePath(id)
}

/** Of these hashes those that a case, patrol, violation or worker's identity names. */
export async function decorationBlobsInUse(store: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const [people, records] = await Promise.all([peopleBlobsInUse(store, hashes), decorationBlobs(store, hashes)])
  return [...new Set([...people, ...records])]
}
