import type { Wording } from '#renderer/text/wording.ts'
import type { vacantPhotos as source } from '#renderer/text/zh-CN/vacantPhotos.ts'

export const vacantPhotos = {
  title: 'Photos',
  take: 'Take photo',
  takeOf: 'Photograph: {{of}}',
  choose: 'Choose photos',
  ready_one: '1 photo',
  ready_other: '{{count}} photos',
  open: 'Open photo {{place}}, {{title}}',
  shown: '{{title}} · {{place}} of {{count}}',
  before: 'Previous photo',
  after: 'Next photo',
  covered: 'Covered',
  arriving: 'Still at another desk',
  lost: 'Cannot be opened',
  cannotKeep: 'This device keeps no photos; write why there is none of a fault.',
} as const satisfies Wording<typeof source>
