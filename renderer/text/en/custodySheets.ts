import type { Wording } from '#renderer/text/wording.ts'
import type { custodySheets as source } from '#renderer/text/zh-CN/custodySheets.ts'

export const custodySheets = {
  blocks: { note: 'Note', body: 'Body' },
  refusals: {
    'no-custody-items': {
      what: 'There is nothing to put on the register.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Choose things in the register first, or another owner.',
    },
    'too-many-custody-items': {
      what: 'Too many things for one sheet.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Choose fewer and print several sheets.',
    },
    'begin-a-run': {
      what: 'The delivery list is issued with its run.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Choose things and a carrier under “Delivery runs”; beginning the run prints it.',
    },
    'no-stops': {
      what: 'This run carries nothing.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Choose what goes out first.',
    },
    'too-many-stops': {
      what: 'Too many homes for one list.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Make several runs of it.',
    },
    'no-found-things': {
      what: 'No found thing was chosen.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Issue the notice from the page of the found thing.',
    },
    'too-many-found-things': {
      what: 'Too many things for one notice.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Post several notices.',
    },
    'turn-away-first': {
      what: 'The refusal slip is issued with the refusal.',
      saved: 'No number was taken and nothing was changed.',
      now: 'Record the refusal at the intake; the slip comes with it.',
    },
  },
} as const satisfies Wording<typeof source>
