/** What a change of owner files is called on a time line: the act, the fields, never a value. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import type { RecordedChange } from '#renderer/db/history.ts'
import { label, text } from '#renderer/text/text.ts'
import { PAPER_SUFFIX, SETTLE_SUFFIX, UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import { SETTLE_DELETE } from '#shared/domain/conflicts/settlers.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { DELETED } from '#shared/sync/registerEye.ts'
import { fieldName } from './fieldNames.ts'
import type { RecordLine, SubjectRecords } from './timelineRecords.ts'

type Words = Pick<TimelineEntry, 'text' | 'who'>

interface Told {
  readonly change: RecordedChange
  readonly subject: HubSubject
  /** The stay that the change is about, where it is about one. */
  readonly stay: RecordLine | undefined
}

const T = 'households.timeline'

/** Words of a command that need nothing but the command. */
const PLAIN = {
  'person.delete': 'ownerFiles.timeline.personDeleted',
  [SETTLE_DELETE]: 'ownerFiles.timeline.settledDelete',
  'unit.add': 'ownerFiles.timeline.unitMade',
  'building.makeUnits': `${T}.unitsMade`,
  'stay.verify': `${T}.stayVerified`,
  'unit.transfer': `${T}.transferred`,
  'unit.changeTenant': `${T}.tenantChanged`,
  'person.unmerge': `${T}.unmerged`,
  'person.gather': `${T}.gathered`,
  'roster.takeBack': `${T}.importTaken`,
  'person.export': `${T}.exported`,
} as const

/** The line of a change, its items already narrowed to the subject's own records. */
export function wordsOfChange(change: RecordedChange, subject: HubSubject, { lines }: SubjectRecords): Words {
  if (change.cmd.endsWith(UNDO_SUFFIX)) {
    const plain = { ...change, cmd: change.cmd.slice(0, -UNDO_SUFFIX.length) }
    const words = wordsOfChange(plain, subject, { lines })
    return { ...words, text: text('ownerFiles.timeline.takenBack', { what: words.text }) }
  }
  const stay = change.items.find(({ key }) => parseRecordKey(key).e === 'stay')
  return wordsOf({ change, subject, stay: stay && lines.get(stay.key) })
}

function wordsOf(told: Told): Words {
  const { change } = told
  const cmd = change.cmd.endsWith(PAPER_SUFFIX) ? change.cmd.slice(0, -PAPER_SUFFIX.length) : change.cmd
  if (cmd in PLAIN)
    return { text: label(PLAIN[cmd as keyof typeof PLAIN]), ...(cmd === 'stay.verify' ? whoOf(told) : {}) }
  return editWords(cmd, told)
}

function editWords(cmd: string, told: Told): Words {
  const { change, subject, stay } = told
  const fields = changedFields(change)
  if (cmd.endsWith(SETTLE_SUFFIX)) return { text: text('ownerFiles.timeline.settled', { fields }) }
  switch (cmd) {
    case 'owner.add':
      return subject.kind === 'person' ? { text: label('ownerFiles.timeline.fileMade') } : registration(told)
    case 'person.edit':
      return { text: text('ownerFiles.timeline.personEdited', { fields }) }
    case 'unit.edit':
      return { text: text('ownerFiles.timeline.unitEdited', { fields }) }
    case 'stay.add':
      return subject.kind === 'person'
        ? { text: text('households.timeline.stayAdded', relationOf(stay)) }
        : registration(told)
    case 'stay.edit':
      return { ...whoOf(told), text: text('households.timeline.stayEdited', { fields }) }
    case 'stay.end': {
      const reason = label(`households.endReasons.${stay?.endReason ?? 'moved-out'}`)
      return { ...whoOf(told), text: text('households.timeline.stayEnded', { reason }) }
    }
    case 'person.merge':
      return {
        text: change.items.some(({ event }) => event === 'merged') ? label(`${T}.merged`) : label(`${T}.mergedAway`),
      }
    case 'roster.import':
      return { text: fields === '' ? label(`${T}.importedNew`) : text('households.timeline.imported', { fields }) }
    default:
      return { text: label('ownerFiles.timeline.other') }
  }
}

/** On a unit's time line a stay is somebody's. */
function whoOf({ subject, stay }: Told): Pick<Words, 'who'> {
  return subject.kind === 'person' || stay?.name === undefined ? {} : { who: stay.name }
}

function relationOf(stay: RecordLine | undefined): { relation: string } {
  return { relation: label(`ownerFiles.relations.${stay?.relation ?? 'owner'}`) }
}

function registration(told: Told): Words {
  if (told.stay === undefined) return { text: label('ownerFiles.timeline.unitMade') }
  return { ...whoOf(told), text: text('households.timeline.stayAddedAt', relationOf(told.stay)) }
}

/** Names of the fields, a phone as a whole: adding, changing and removing one all read 电话. */
function changedFields(change: RecordedChange): string {
  const names = change.items.flatMap(({ key, fields }) =>
    parseRecordKey(key).e === 'phone' ? ['phones'] : fields.filter((field) => field !== DELETED && !SILENT.has(field)),
  )
  return [...new Set(names.map(fieldName))].join(text('common.listSeparator'))
}

/** Fields that say which record is meant, not what was changed. */
const SILENT: ReadonlySet<string> = new Set(['personId', 'unitId'])
