/**
 * Form texts belong to the company (architecture 9): versions of a form's text blocks with placeholders, or a PDF of the company's own. A
 * version prints 样张 until it is marked 已核对启用; a paper keeps the version it was issued with.
 */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'
import type { TextsInUse } from './formTextBlocks.ts'

/** One version of a form's texts. Version 0 is what the program ships and is never stored. */
export interface FormTextVersion extends JsonObject {
  readonly version: number
  /** Text of each block by its key; a block that is absent keeps the shipped text. */
  readonly blocks: Readonly<Record<string, string>>
  /** SHA-256 of an own PDF that replaces the body, or null. */
  readonly bodyPdf: string | null
  /** SHA-256 of PDFs that join the packet. */
  readonly attachments: readonly string[]
  readonly note: string
  readonly savedBy: string
  readonly savedAt: string
  /** Who marked it 已核对启用, empty until then or after it was withdrawn. */
  readonly enabledBy: string
  readonly enabledAt: string
  readonly onPaper: PaperDecision | null
}

/** All versions of one form's texts; the record id is the form id. */
export interface FormTextState extends JsonObject {
  readonly versions: readonly FormTextVersion[]
  /** The version that new papers are issued with; 0 = the shipped text. */
  readonly inUse: number
}

function blocksIn({ data }: LiveEvent): Readonly<Record<string, string>> {
  const { blocks } = data
  if (typeof blocks !== 'object' || blocks === null || Array.isArray(blocks)) return {}
  const texts = Object.entries(blocks as JsonObject).filter(([, text]) => typeof text === 'string')
  return Object.fromEntries(texts) as Record<string, string>
}

function savedVersion(event: LiveEvent, version: number): FormTextVersion {
  const { bodyPdf, attachments, note } = event.data
  return {
    version,
    blocks: blocksIn(event),
    bodyPdf: typeof bodyPdf === 'string' ? bodyPdf : null,
    attachments: Array.isArray(attachments) ? attachments.filter((one) => typeof one === 'string') : [],
    note: typeof note === 'string' ? note : '',
    savedBy: event.actor.id,
    savedAt: event.at,
    enabledBy: '',
    enabledAt: '',
    onPaper: null,
  }
}

/** State of one form's texts: the latest word on each version wins; the highest enabled version is in use. */
export function foldFormText(events: readonly LiveEvent[]): { state: FormTextState; violations: Violation[] } {
  const versions = new Map<number, FormTextVersion>()
  const twice: LiveEvent[] = []
  for (const event of events) {
    const { version } = event.data
    if (typeof version !== 'number') continue
    const known = versions.get(version)
    if (event.ev === 'saved') {
      if (known) twice.push(event)
      else versions.set(version, savedVersion(event, version))
    }
    if (!known) continue
    if (event.ev === 'enabled')
      versions.set(version, {
        ...known,
        enabledBy: event.actor.id,
        enabledAt: event.at,
        onPaper: paperOf(event.data) ?? null,
      })
    if (event.ev === 'withdrawn') versions.set(version, { ...known, enabledBy: '', enabledAt: '', onPaper: null })
  }
  const all = [...versions.values()].sort((a, b) => a.version - b.version)
  const inUse = all.filter((one) => one.enabledBy !== '').at(-1)?.version ?? 0
  const violations = twice.length > 0 ? [{ rule: 'version-twice', dots: twice.map((event) => event.dot) }] : []
  return { state: { versions: all, inUse }, violations }
}

/** Whether papers with this version of the texts print without 样张; the shipped texts (0) count with the form's own version. */
export function isTextEnabled(state: FormTextState | undefined, version: number): boolean {
  return version === 0 || (state?.versions.some((one) => one.version === version && one.enabledBy !== '') ?? false)
}

/** The texts new papers are issued with; the shipped ones where none was enabled. */
export function textsInUse(state: FormTextState | undefined): TextsInUse {
  const version = state?.versions.find((one) => one.version === state.inUse)
  if (version === undefined) return { version: 0, blocks: {} }
  const { blocks, bodyPdf, attachments } = version
  return { version: version.version, blocks, bodyPdf, attachments }
}

/** How form texts fold. Two desks that save one version number at once are shown; the first keeps the number. */
export const formTextSpec: EventSpec<FormTextState> = {
  kind: 'events',
  entity: 'formText',
  events: { saved: OWN_SLIP, enabled: FINAL, withdrawn: FINAL },
  rules: ['version-twice'],
  fold: foldFormText,
}
