/** What a choice is called, and what it will do, in one sentence. */
import { fieldWord } from '#renderer/text/recordWords.ts'
import { text } from '#renderer/text/text.ts'
import type { SettleChoice } from '#shared/domain/conflicts/choices.ts'
import { fieldOfRule } from '#shared/domain/conflicts/settlers.ts'
import { SETTLE_RULE } from '#shared/sync/conflict.ts'
import type { OpenConflict } from './queries.ts'

/** Number of the side that a choice takes, from 1; 0 where it takes no single one. */
function sideNumber({ sides }: OpenConflict, { dot }: SettleChoice): number {
  return sides.findIndex((side) => side.dot === dot) + 1
}

/** 采用第 1 边. */
export function choiceWords(open: OpenConflict, choice: SettleChoice): string {
  if (choice.kind === 'side') return text('conflicts.choices.side', { n: sideNumber(open, choice) })
  if (open.sides.length === 1 && choice.kind === 'all') return text('conflicts.choices.onlyAll')
  if (open.sides.length === 1 && choice.kind === 'none') return text('conflicts.choices.onlyNone')
  return text(`conflicts.choices.${choice.kind}`)
}

/** What will happen on all desks; a masked value is not said. */
export function willWords(open: OpenConflict, choice: SettleChoice): string {
  const { conflict, sides } = open
  const place = fieldOfRule(conflict.rule)
  const field = place ? fieldWord(place.entity, place.field) : ''
  const n = sideNumber(open, choice)
  const value = sides[n - 1]?.value
  switch (choice.kind) {
    case 'side':
      if (place && value?.privacy === 'plain') return text('conflicts.will.sideField', { field, value: value.words })
      if (place) return text('conflicts.will.sideHidden', { field, n })
      if (conflict.rule === SETTLE_RULE) return lasting(text('conflicts.will.settle', { n }))
      return lasting(text('conflicts.will.sideFacts', { n, others: sides.length - 1 }))
    case 'third':
      return text('conflicts.will.thirdField', { field })
    case 'all':
      return lasting(text(sides.length === 1 ? 'conflicts.will.onlyAll' : 'conflicts.will.all'))
    case 'none':
      return lasting(text(sides.length === 1 ? 'conflicts.will.onlyNone' : 'conflicts.will.none'))
    case 'keep-record':
    case 'delete-again':
      return text(`conflicts.will.${choice.kind}`)
  }
}

/** A settlement over facts is an event: it stands, and is only met by another one. Said before it is made. */
function lasting(what: string): string {
  return text('conflicts.will.lasting', { what })
}
