/** Founding a community and keeping its settings. */

import { registerDeskItem } from '#shared/domain/desks/decisions.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { type StaffInput, staffSchema } from '#shared/domain/staff/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { type CalendarDay, COMMUNITY_ID, type Community, calendarDaySchema, communitySchema } from './schema.ts'

/** Why a change of the community or its calendar is refused; each code is explained where it is given. */
export type CommunityRefusal = Refusal<
  | 'beyond-role'
  | 'community-name-missing'
  | 'text-too-long'
  | 'unknown-zone'
  | 'staff-name-missing'
  | 'calendar-day-invalid'
  | 'nothing-changed'
>

/** Letter of the first desk of a community. */
const FIRST_PREFIX = 'A'

/** What the first run asks for. */
export interface FoundingInput {
  readonly community: Community
  readonly supervisor: Pick<StaffInput, 'name'>
  readonly pinVerifier: string
  readonly deskName: string
  readonly device: string
}

/**
 * The first change of a workspace: the community, its first supervisor (who is the actor) and this desk with prefix A.
 * **Refuses** `community-name-missing`, `text-too-long`, `unknown-zone`, `staff-name-missing`.
 */
export function decideFound(input: FoundingInput, context: DecisionContext): Result<ChangeDraft, CommunityRefusal> {
  const community = parseCommunity(input.community)
  if (!community.ok) return community
  const supervisor = staffSchema.safeParse({ ...input.supervisor, role: 'supervisor' })
  if (!supervisor.success) return err({ code: 'staff-name-missing', field: 'supervisor' })
  const { name, role } = supervisor.data
  const items: DraftItem[] = [
    { kind: 'set', e: 'community', id: COMMUNITY_ID, values: { ...community.value } },
    {
      kind: 'set',
      e: 'staff',
      id: context.actor.id,
      values: { name, role, active: true, pin: input.pinVerifier },
    },
    registerDeskItem(input.device, input.deskName, FIRST_PREFIX),
  ]
  return ok({ cmd: 'community.found', items })
}

/** What the form showed of the community, and what it says now. */
export interface CommunityEdit {
  readonly before: Community
  readonly after: Community
  /** The writes the form showed, per field (sync 4.4). */
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}

/** Changes the community's settings; only what was changed is written. **Refuses** as founding, `nothing-changed`, `beyond-role`. */
export function decideConfigure(
  { before, after, seen }: CommunityEdit,
  context: DecisionContext,
): Result<ChangeDraft, CommunityRefusal> {
  if (context.mayAct('community.configure', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = parseCommunity(after)
  if (!parsed.ok) return parsed
  const values = Object.fromEntries(
    Object.entries(parsed.value).filter(([field, value]) => before[field as keyof Community] !== value),
  )
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'community.configure', items: [{ kind: 'set', e: 'community', id: COMMUNITY_ID, values, seen }] })
}

/** A day of the calendar as it is set. */
export interface CalendarDaySet {
  readonly day: string
  /** Null gives the day back to the shipped calendar. */
  readonly kind: CalendarDay['kind'] | null
  readonly name: string
  /** The writes the form showed, per field (sync 4.4). */
  readonly seen?: Readonly<Record<string, readonly Dot[]>> | undefined
}

/** Sets one day of the community's calendar, or gives it back. **Refuses** `calendar-day-invalid`, `beyond-role`. */
export function decideSetCalendarDay(
  { day, kind, name, seen }: CalendarDaySet,
  context: DecisionContext,
): Result<ChangeDraft, CommunityRefusal> {
  if (context.mayAct('calendar.set', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = calendarDaySchema.safeParse({ day, kind: kind ?? 'workday', name })
  if (!parsed.success) return err({ code: 'calendar-day-invalid', field: 'day' })
  const record = { e: 'calendarDay', id: parsed.data.day }
  const bases = seen === undefined ? {} : { seen }
  const item: DraftItem =
    kind === null
      ? { kind: 'delete', ...record }
      : { kind: 'set', ...record, values: { kind, name: parsed.data.name }, ...bases }
  return ok({ cmd: 'calendar.set', items: [item] })
}

function parseCommunity(input: Community): Result<Community, CommunityRefusal> {
  const parsed = communitySchema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = String(issue?.path[0] ?? 'name')
  if (field === 'timeZone') return err({ code: 'unknown-zone', field })
  return err({ code: issue?.code === 'too_big' ? 'text-too-long' : 'community-name-missing', field })
}
