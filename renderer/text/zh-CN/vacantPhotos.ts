/** Words of photographs of empty homes: taken, seen, not to be seen. */
export const vacantPhotos = {
  title: '照片',
  take: '拍照',
  takeOf: '拍{{of}}',
  choose: '选照片',
  ready_other: '已有 {{count}} 张',
  open: '看第 {{place}} 张照片，{{title}}',
  shown: '{{title}} · 第 {{place}} 张，共 {{count}} 张',
  before: '上一张',
  after: '下一张',
  covered: '已遮盖',
  arriving: '还在另一台电脑上',
  lost: '打不开',
  cannotKeep: '这台设备存不了照片；有异常请写明没有照片的原因。',
} as const
