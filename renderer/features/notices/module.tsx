/** Notices in the buildings. */
import { IconSpeakerphone } from '@tabler/icons-react'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { label } from '#renderer/text/text.ts'
import { noticesModule } from '#shared/domain/notices/schema.ts'
import { addDemoNotices } from './demo.ts'
import { NoticesScreen } from './NoticesScreen.tsx'
import { dueNoticeMatters, noticeCounts, noticeDayRecord, noticeDowntimeLists } from './noticeMatters.ts'

export const noticesFrontDesk: FrontDeskModule = {
  domain: noticesModule,
  rail: { path: '/notices', label: () => label('notices.rail'), icon: IconSpeakerphone, order: 25 },
  routes: [{ path: '/notices/{-$noticeId}', component: NoticesScreen }],
  dueMatters: dueNoticeMatters,
  handoverCounts: noticeCounts,
  dayRecord: noticeDayRecord,
  downtimeLists: noticeDowntimeLists,
  demo: { order: 50, fill: addDemoNotices },
}
