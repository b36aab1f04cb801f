/** What can be done with a list: walking on, calling, keys out and back, paper, ending. */
import {
  IconCloudStorm,
  IconFile,
  IconFlag,
  IconKey,
  IconKeyOff,
  IconLayoutGrid,
  IconPrinter,
  IconWalk,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { gridPath } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import type { CalledRound, RoundLine } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { printBlankRound, printRound } from './printRound.ts'
import type { KeysOfList } from './roundLines.ts'

/** What stands in the side panel in place of the progress. */
export type RoundTask = 'call' | 'take' | 'back' | 'close'

interface ActionParts {
  readonly round: CalledRound | undefined
  readonly shown: readonly RoundLine[]
  readonly active: RoundLine | undefined
  readonly keys: KeysOfList
  readonly places: RoundPlaces
  readonly onTask: (task: RoundTask) => void
  readonly onWalk: (line: RoundLine) => void
}

/** The daily ones first. */
export function useRoundActions(parts: ActionParts): readonly DeskAction[] {
  const { round, shown, active, keys, places, onTask, onWalk } = parts
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const navigate = useNavigate()
  const isSeen = active !== undefined && active.stand !== 'left'
  return [
    {
      id: 'walk',
      label: t(isSeen ? 'vacantRounds.acts.seeVisit' : 'vacantRounds.acts.walk'),
      icon: IconWalk,
      keys: 'F2',
      isAvailable: active !== undefined,
      run: () => active && onWalk(active),
    },
    { id: 'call', label: t('vacantRounds.acts.call'), icon: IconCloudStorm, keys: 'F4', run: () => onTask('call') },
    { id: 'take', label: t('vacantRounds.acts.takeKeys'), icon: IconKey, keys: 'F6', run: () => onTask('take') },
    {
      id: 'back',
      label: t('vacantRounds.acts.giveBack'),
      icon: IconKeyOff,
      keys: 'F7',
      isAvailable: keys.out.length > 0,
      whyNot: t('vacantRounds.back.none'),
      run: () => onTask('back'),
    },
    {
      id: 'print',
      label: t('vacantRounds.acts.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      isAvailable: shown.length > 0,
      run: () => printRound(desk, { lines: shown, round, day: today, places }),
    },
    {
      id: 'close',
      label: t('vacantRounds.acts.close'),
      icon: IconFlag,
      seldom: true,
      isAvailable: round?.state.status === 'open',
      run: () => onTask('close'),
    },
    {
      id: 'grid',
      label: t('vacantRounds.acts.grid'),
      icon: IconLayoutGrid,
      seldom: true,
      isAvailable: active !== undefined,
      run: () => void (active && navigate({ to: gridPath(active.buildingId) })),
    },
    {
      id: 'cabinet',
      label: t('vacantRounds.acts.keyCabinet'),
      icon: IconKey,
      seldom: true,
      run: () => void navigate({ to: '/loans/keys' }),
    },
    {
      id: 'blank',
      label: t('vacantRounds.acts.blank'),
      icon: IconFile,
      seldom: true,
      run: () => printBlankRound(desk),
    },
  ]
}
