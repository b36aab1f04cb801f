/** The fixed words of 《借用登记单》, template version 1. A changed word is a new template version (style 6.4). */

/** Title of the form. */
export const TITLE = '借用登记单'
/** The desk keeps one, the borrower takes one as the receipt of the deposit. */
export const COPY_LABELS: readonly string[] = ['前台联', '借用人联']

/** What the borrower agrees to. */
export const NOTE = '请按时归还，借用人本人归还；押金凭本单退还，遗失、损坏按实际价格赔偿。'

/** How a trolley may be used (handbook 2.16): the load, and whether decorators may have it. */
export function trolleyNote(kilograms: number, isForDecorators: boolean): string {
  const load = `平板车限载 ${kilograms} 公斤`
  return isForDecorators ? `${load}。` : `${load}，不借给装修施工使用。`
}
