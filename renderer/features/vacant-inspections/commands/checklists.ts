/** Commands of checklists: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLists } from '#renderer/features/vacant-inspections/queries/lists.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import {
  decideEnableVersion,
  decideRetireList,
  decideSaveVersion,
  decideWithdrawVersion,
  type RetireStep,
  type VersionDraft,
} from '#shared/domain/vacant-inspections/checklists/versions.ts'

/** Saves the next version of a list, or the first of a new one. Refusals as `decideSaveVersion`. */
export function saveVersion(desk: Desk, draft: VersionDraft) {
  return runCommand(desk, async (context) => {
    const lists = await loadLists(desk.store)
    const state = lists.find(({ list }) => list === draft.list)?.state
    const otherNames = lists.filter(({ list }) => list !== draft.list).map(({ name }) => name)
    return decideSaveVersion(draft, { list: draft.list, state, otherNames }, context)
  })
}

/** One version of one list. */
export interface VersionAsked {
  readonly list: string
  readonly version: number
}

/** Enables a version, from the leader's signed paper where one is given. Refusals as `decideEnableVersion`. */
export function enableVersion(desk: Desk, { list, version }: VersionAsked, paper?: PaperDecision) {
  return runCommand(desk, async (context) =>
    decideEnableVersion({ list, version, state: await stateOf(desk, list) }, paper, context),
  )
}

/** Takes a version out of use. Refusals as `decideWithdrawVersion`. */
export function withdrawVersion(desk: Desk, { list, version }: VersionAsked) {
  return runCommand(desk, async (context) =>
    decideWithdrawVersion({ list, version, state: await stateOf(desk, list) }, context),
  )
}

/** Takes a list out of use, or brings it back. Refusals as `decideRetireList`. */
export function retireList(desk: Desk, list: string, step: RetireStep) {
  return runCommand(desk, async (context) =>
    decideRetireList({ list, step, state: await stateOf(desk, list) }, context),
  )
}

async function stateOf({ store }: Desk, list: string) {
  return (await store.db.checklists.get(list))?.v
}
