/** The fixed words of 《工作联系单》, template version 1. A changed word is a new template version (style 6.4). */

/** Title of the form. */
export const TITLE = '工作联系单'
/** The desk keeps one, the department takes one and brings it back signed. */
export const COPY_LABELS: readonly string[] = ['存根联', '部门联']
/** Signature boxes, in the order in which they are signed. */
export const SIGNATURES: readonly string[] = ['接单人', '完成人', '业主确认']
/** Words in the last box: who answers for the slip at the desk. */
export const SEAL = '客服中心签收回单'
/** Ticked where somebody must be there within the promised minutes (handbook R22). */
export const URGENT = '紧急'
/** Ticked where nothing was promised by the minute. */
export const ORDINARY = '一般'
/** Where the work is, with what it must heed (handbook R11). */
export const WORK_RULES = {
  indoor: '入户作业：穿鞋套，完工清理现场',
  outdoor: '室外作业：摆放告示牌，注意围挡',
} as const
/** What the resident may say of the work. */
export const SATISFACTION: readonly string[] = ['满意', '较满意', '不满意']
/** Stands for the unit where the matters are at several places. */
export const SEVERAL_PLACES = '多处，见内容'
