/** The form of the community follows what other desks write of it meanwhile (fault case 62). */
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import type { Store } from '#renderer/db/store.ts'
import { openedRecord, seenOfNothing } from '#renderer/db/useOpenedForm.ts'
import { COMMUNITY_ID, type Community, DEFAULT_TIME_ZONE } from '#shared/domain/community/schema.ts'

export type CommunityTyped = { -readonly [Field in keyof Community]: string }
export type ShownCommunity = ShownRecord<CommunityTyped>

export function readCommunity({ name, company, hotline, timeZone }: Opened): CommunityTyped {
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    name: textOf(name),
    company: textOf(company),
    hotline: textOf(hotline),
    timeZone: textOf(timeZone) || DEFAULT_TIME_ZONE,
  }
}

export const communityShape: RecordShape<CommunityTyped, CommunityTyped> = {
  entity: 'community',
  fieldsOf: (values) => values,
  parts: { name: ['name'], company: ['company'], hotline: ['hotline'], timeZone: ['timeZone'] },
}

/** The community as the form shows it, and the writes its values stand for (sync 4.4). */
export async function openCommunityForm(store: Store): Promise<ShownCommunity> {
  const shown = await openedRecord(store, { entity: 'community', id: COMMUNITY_ID, read: readCommunity })
  return shown ?? { values: readCommunity({}), seen: seenOfNothing(store, 'community') }
}
