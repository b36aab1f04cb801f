/** The draft as the record that is signed: what stood on the screen, in Chinese and in the shape of 《客服中心工作记录表》. */
import { paperText } from '#renderer/text/text.ts'
import { type DutyRecordBody, MOST_RECORD_LINES } from '#shared/domain/shifts/dutyRecordModel.ts'
import { type Day, formatDayChinese, type Instant, instantMs } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import type { CloseDraft, CloseLine } from './closeDraft.ts'
import type { VisitBackLine } from './dayItems.ts'

interface RecordParts {
  readonly zone: string
  readonly names: ReadonlyMap<string, string>
}

/** The body of the record. */
export function closeRecord(draft: CloseDraft, { zone, names }: RecordParts): DutyRecordBody {
  return {
    day: formatDayChinese(draft.day as Day),
    totals: draft.totals.map(({ kind, registered, done, open, late, missing }) => ({
      kind,
      registered: String(registered),
      done: String(done),
      open: String(open),
      late: String(late),
      missing: String(missing),
    })),
    lines: capped(
      draft.lines.map(({ at, ...line }) => ({ time: clockInZone(instantMs(at as Instant), zone), ...line })),
      (matter) => ({ time: '', unit: '', who: '', matter, handling: '', passedTo: '' }),
    ),
    exceptions: capped(
      draft.owed.map((line) => exceptionOf(line, names)),
      (matter) => ({ id: '', matter, late: '', goes: '', reason: '', times: '' }),
    ),
    visitBacks: visitBackCounts(draft.visitBacks),
    reactions: draft.visitBacks
      .filter(({ answer }) => answer !== '')
      .slice(0, MOST_RECORD_LINES)
      .map(({ department, answer }) => ({ department, words: answer })),
  }
}

function exceptionOf({ matter, carried, times }: CloseLine, names: ReadonlyMap<string, string>) {
  const t = paperText()
  const goes =
    carried?.how === 'handed'
      ? t('dayClose.handed', { name: names.get(carried.toStaffId ?? '') ?? '' })
      : t('dayClose.carried')
  return {
    id: matter.id,
    matter: matter.onPaper,
    late: matter.state === 'late' ? t('dayClose.late') : '',
    goes: carried === undefined ? '' : goes,
    reason: carried?.reason ?? '',
    times: String(times + 1),
  }
}

function capped<Line>(lines: readonly Line[], rest: (words: string) => Line): readonly Line[] {
  if (lines.length <= MOST_RECORD_LINES) return lines
  const more = paperText()('dayClose.more', { count: lines.length - MOST_RECORD_LINES })
  return [...lines.slice(0, MOST_RECORD_LINES), rest(more)]
}

function visitBackCounts(lines: readonly VisitBackLine[]): DutyRecordBody['visitBacks'] {
  const departments = [...new Set(lines.map(({ department }) => department))]
  return departments.map((department) => {
    const count = (...outcomes: readonly string[]) =>
      String(lines.filter((line) => line.department === department && outcomes.includes(line.outcome)).length)
    return {
      department,
      satisfied: count('satisfied'),
      fair: count('fair'),
      dissatisfied: count('dissatisfied'),
      unreached: count('no-answer', 'refused'),
    }
  })
}
