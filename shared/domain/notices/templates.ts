/** Wordings of notices that come with the program, with gaps to fill; examples that every desk rewords. */

/** A gap: 〔日期〕. A notice is not posted while one is left. */
const GAP = /〔[^〔〕]*〕/u

/** One wording; paper speaks Chinese. */
export interface NoticeTemplate {
  readonly id: 'water' | 'power'
  readonly title: string
  readonly text: string
}

/** The shipped examples: 停水, 停电. Source: handbook R25. */
export const NOTICE_TEMPLATES: readonly NoticeTemplate[] = [
  {
    id: 'water',
    title: '停水通知',
    text: '尊敬的业主、住户：\n因〔原因〕，〔范围〕将于〔日期〕〔时间〕停水。请提前储水，并关好水龙头，以免来水时溢水。\n恢复供水后，请先放水片刻再使用。给您带来不便，敬请谅解。',
  },
  {
    id: 'power',
    title: '停电通知',
    text: '尊敬的业主、住户：\n因〔原因〕，〔范围〕将于〔日期〕〔时间〕停电。停电期间电梯停止运行，请提前安排出行，并关闭电器电源。\n给您带来不便，敬请谅解。',
  },
]

/** The first gap that is not filled, as it is written; undefined where none is left. */
export function gapLeft(text: string): string | undefined {
  return GAP.exec(text)?.[0]
}
